import type { Field } from "../api/types";

export interface ShownSection { label: string | null; fields: Field[] }

const isComputedMoney = (field: Field) => field.kind === "money" && Boolean(field.computed || field.readOnly);
const isComputedRows = (field: Field) => field.kind === "rows" && (Boolean(field.computed || field.readOnly) || (field.rows?.fields ?? []).every((cell) => cell.computed || cell.readOnly));

/**
 * The foot of a document: its last section, when it holds computed amounts only, becomes the totals block.
 * Rows of that section that someone fills, and a section of long texts just before it, stand at its left.
 */
export function splitFoot(sections: ShownSection[]): { body: ShownSection[]; left: ShownSection[]; sums: Field[] | null } {
  const last = sections.at(-1);
  const amounts = last?.fields.filter((field) => isComputedMoney(field) || isComputedRows(field)) ?? [];
  const rows = last?.fields.filter((field) => field.kind === "rows" && !isComputedRows(field)) ?? [];
  const isTotals = last !== undefined && amounts.some(isComputedMoney) && amounts.length + rows.length === last.fields.length;
  if (!isTotals) return { body: sections, left: [], sums: null };
  const before = sections.at(-2);
  const beside = before?.fields.every((field) => field.kind === "longtext") ? before : null;
  const left = [...(rows.length > 0 ? [{ label: last.label, fields: rows }] : []), ...(beside ? [beside] : [])];
  return { body: sections.slice(0, beside ? -2 : -1), left, sums: amounts };
}

const COLUMNS = 12;

/** Boxes to tick on a line without any labelled field: they need no empty label above them. */
export function aloneOnLine(fields: Field[], widthOf: (field: Field) => string): ReadonlySet<Field> {
  const lines: Field[][] = [];
  let left = 0;
  for (const field of fields) {
    const width = Number(widthOf(field).slice(2));
    if (width > left) { lines.push([]); left = COLUMNS; }
    lines.at(-1)!.push(field);
    left -= width;
  }
  return new Set(lines.filter((line) => line.every((field) => field.kind === "check")).flat());
}

/** The figure that leads the totals: declared, else the one named a grand total, else the last. */
export function leadOf(fields: Field[]): Field | undefined {
  const amounts = fields.filter((field) => field.kind === "money");
  return amounts.find((field) => field.emphasis === "total") ?? amounts.find((field) => /^(rounded_|grand_)?total$|^grand_total/.test(field.name)) ?? amounts.at(-1);
}
