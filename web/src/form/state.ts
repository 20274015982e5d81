import type { Problem } from "../api/http";
import type { Doc, TypeMeta, Violation } from "../api/types";
import { holds } from "../cond/cond";

export interface Conflict { theirs: Doc; base: Doc }

export interface FormState {
  doc: Doc;
  /** What the server last stored; null for a document not created yet. */
  stored: Doc | null;
  dirty: boolean;
  busy: boolean;
  /** A step saves first and then runs: the page must not follow the new name in between. */
  stepping: boolean;
  savedAt: Date | null;
  violations: Violation[];
  /** Fields the person has touched; the others are not blamed before the first attempt to save. */
  touched: ReadonlySet<string>;
  attempted: boolean;
  problem: Problem | null;
  conflict: Conflict | null;
}

export const initialState = (doc: Doc, stored: Doc | null): FormState => ({
  doc, stored, dirty: false, busy: false, stepping: false, savedAt: null, violations: [], touched: new Set(), attempted: false, problem: null, conflict: null,
});

/** A row where nothing was typed is not sent: it waits at the end of the grid. */
export function isBlankRow(row: Doc): boolean {
  return Object.entries(row).every(([field, value]) =>
    field.startsWith("_") || field === "name" || field === "idx" || field === "doctype" || value === null || value === undefined || value === "" || value === false);
}

export const rowsOf = (doc: Doc, field: string): Doc[] => (Array.isArray(doc[field]) ? (doc[field] as Doc[]) : []);
const rowFields = (meta: TypeMeta): string[] => meta.fields.filter((field) => field.kind === "rows").map((field) => field.name);

/** The document as the server wants it: what people may type, without blank rows nor the desk's own marks. */
export function outgoing(doc: Doc, meta: TypeMeta): Doc {
  const sent = typed(doc, meta);
  for (const { name, rows } of meta.fields) {
    if (rows && Array.isArray(sent[name])) sent[name] = rowsOf(sent, name).filter((row) => !isBlankRow(row)).map((row) => typed(row, rows));
  }
  return sent;
}

// What the server computes or has locked is refused when it comes back with another value.
function typed(doc: Doc, meta: TypeMeta): Doc {
  const { _titles, _details, _instead, ...sent } = doc;
  for (const field of meta.fields) {
    if (field.computed || field.readOnly || !holds(field.editableWhen, doc)) delete sent[field.name];
  }
  return sent;
}

/** Takes an answer of the server over what is shown, keeping the blank rows someone may be about to fill. */
export function incoming(answer: Doc, shown: Doc, meta: TypeMeta): Doc {
  const merged: Doc = { ...answer };
  for (const field of rowFields(meta)) {
    const blank = rowsOf(shown, field).filter(isBlankRow);
    if (blank.length > 0) merged[field] = [...rowsOf(answer, field), ...blank];
  }
  return merged;
}

/** Secrets are never answered: what was typed of them stays on screen until it is stored. */
export function withSecrets(answer: Doc, shown: Doc, meta: TypeMeta): Doc {
  const kept = secretsOver(answer, shown, meta);
  for (const { name, rows } of meta.fields) {
    if (!rows || !Array.isArray(answer[name])) continue;
    const typedRows = rowsOf(shown, name).filter((row) => !isBlankRow(row));
    kept[name] = rowsOf(answer, name).map((row, at) => secretsOver(row, typedRows[at] ?? {}, rows));
  }
  return kept;
}

/** What may be kept outside the server: no secret is. */
export function withoutSecrets(doc: Doc, meta: TypeMeta): Doc {
  const open: Doc = { ...doc };
  for (const { name, kind, rows } of meta.fields) {
    if (kind === "secret") delete open[name];
    if (rows && Array.isArray(doc[name])) open[name] = rowsOf(doc, name).map((row) => withoutSecrets(row, rows));
  }
  return open;
}

function secretsOver(answer: Doc, shown: Doc, meta: TypeMeta): Doc {
  const secrets = meta.fields.filter((field) => field.kind === "secret" && shown[field.name]).map((field) => field.name);
  return secrets.length > 0 ? { ...answer, ...pick(shown, secrets) } : { ...answer };
}

export const pick = (doc: Doc, fields: Iterable<string>): Doc => {
  const picked: Doc = {};
  for (const field of fields) picked[field] = doc[field] ?? null;
  return picked;
};

export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
