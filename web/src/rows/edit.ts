import type { Doc, Field, TypeMeta } from "../api/types";

/** Row operations without side effects: each gives new rows. */
export function setCell(rows: Doc[], at: number, field: Field, value: unknown, title?: string): Doc[] {
  return rows.map((row, index) => {
    if (index !== at) return row;
    const next: Doc = { ...row, [field.name]: value };
    const titles = { ...row._titles };
    delete titles[field.name];
    if (title) titles[field.name] = title;
    for (const cleared of field.clears ?? []) { next[cleared] = null; delete titles[cleared]; }
    next._titles = titles;
    return next;
  });
}

export const removeRow = (rows: Doc[], at: number): Doc[] => rows.filter((_, index) => index !== at);
export const insertRow = (rows: Doc[], at: number, row: Doc): Doc[] => [...rows.slice(0, at), row, ...rows.slice(at)];

export function moveRow(rows: Doc[], at: number, by: number): Doc[] {
  const to = at + by;
  if (to < 0 || to >= rows.length) return rows;
  const moved = [...rows];
  const [row] = moved.splice(at, 1);
  moved.splice(to, 0, row!);
  return moved;
}

export function copyAbove(rows: Doc[], at: number, field: Field): Doc[] {
  const above = rows[at - 1];
  return above ? setCell(rows, at, field, above[field.name] ?? null, above._titles?.[field.name]) : rows;
}

const PAIRS: [string, string][] = [["debit", "credit"], ["debit_in_account_currency", "credit_in_account_currency"]];

/** The two amounts that must balance, declared by the server or known by their names in a journal entry. */
export function balancePair(meta: TypeMeta): [string, string] | null {
  if (meta.balance) return meta.balance;
  const has = (name: string) => meta.fields.some((field) => field.name === name && !field.hidden);
  return PAIRS.find(([debit, credit]) => has(debit) && has(credit)) ?? null;
}
