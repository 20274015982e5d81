import type { Doc } from "../api/types";

/** A condition declared on the server, read here as data. The desk never writes one of its own about business. */
export type Cond = readonly [string, ...unknown[]];
type Verdict = boolean | undefined;

/** True, false, or undefined when the browser cannot know (a condition on another document). */
export function judge(cond: Cond, doc: Doc): Verdict {
  const [operator, first, second] = cond;
  switch (operator) {
    case "true": return true;
    case "and": return all(rest(cond), doc);
    case "or": return negate(all(rest(cond), doc, true));
    case "not": return negate(judge(first as Cond, doc));
    case "via": return through(doc[String(first)], second as Cond);
    case "set": return isSet(doc[String(first)]);
    default: return compare(operator, doc[String(first)], valueIn(second, doc));
  }
}

/** Whether a condition holds; without a condition, or when unknown, the answer is `otherwise`. */
export const holds = (cond: Cond | null | undefined, doc: Doc, otherwise = true): boolean =>
  cond ? judge(cond, doc) ?? otherwise : otherwise;

const rest = (cond: Cond) => cond.slice(1) as unknown as Cond[];
const negate = (verdict: Verdict): Verdict => (verdict === undefined ? undefined : !verdict);

// With `inverted`, this is De Morgan's "or": not all of the negations.
function all(conds: Cond[], doc: Doc, inverted = false): Verdict {
  let verdict: Verdict = true;
  for (const cond of conds) {
    const one = inverted ? negate(judge(cond, doc)) : judge(cond, doc);
    if (one === false) return false;
    if (one === undefined) verdict = undefined;
  }
  return verdict;
}

function through(value: unknown, cond: Cond): Verdict {
  if (!Array.isArray(value)) return undefined;
  const verdicts = value.map((row) => judge(cond, row as Doc));
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

function compare(operator: string, value: unknown, wanted: unknown): Verdict {
  switch (operator) {
    case "=": return same(value, wanted);
    case "!=": return !same(value, wanted);
    case "in": return Array.isArray(wanted) && wanted.some((one) => same(value, one));
    case "like": return like(value, String(wanted ?? ""));
    case "<": return order(value, wanted, (n) => n < 0);
    case "<=": return order(value, wanted, (n) => n <= 0);
    case ">": return order(value, wanted, (n) => n > 0);
    case ">=": return order(value, wanted, (n) => n >= 0);
    default: return undefined;
  }
}

export const isSet = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== "" && value !== false && value !== 0;

// The server stores checks as booleans and older clients send 0 and 1: both mean the same here.
function same(a: unknown, b: unknown): boolean {
  if (typeof a === "boolean" || typeof b === "boolean") return Boolean(a) === Boolean(b);
  if (typeof a === "number" && typeof b === "number") return a === b;
  return String(a ?? "") === String(b ?? "");
}

function order(a: unknown, b: unknown, test: (sign: number) => boolean): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return false;
  if (typeof a === "number" || typeof b === "number") return test(Number(a) - Number(b));
  const [left, right] = [String(a), String(b)];
  return test(left < right ? -1 : left > right ? 1 : 0);
}

export const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function like(value: unknown, pattern: string): boolean {
  const source = plain(pattern).split("%").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*");
  return new RegExp(`^${source}$`, "s").test(plain(String(value ?? "")));
}

/** A value written {"field":"company"} is the current document's value. */
function valueIn(value: unknown, doc: Doc): unknown {
  if (value && typeof value === "object" && !Array.isArray(value) && "field" in value) return doc[String(value.field)];
  return value;
}

/** Replaces references to the current document by its values, so that the server can run the filter of a link. */
export function settle(cond: Cond | null | undefined, doc: Doc): Cond | null {
  if (!cond) return null;
  return cond.map((part) => (Array.isArray(part) && isCond(part) ? settle(part as unknown as Cond, doc) : valueIn(part, doc) ?? null)) as unknown as Cond;
}

const OPERATORS = new Set(["and", "or", "not", "=", "!=", "<", "<=", ">", ">=", "in", "like", "set", "via", "true"]);
const isCond = (part: unknown[]): boolean => typeof part[0] === "string" && OPERATORS.has(part[0]);

export const every = (...conds: (Cond | null | undefined)[]): Cond | null => {
  const kept = conds.filter((cond): cond is Cond => Boolean(cond));
  return kept.length === 0 ? null : kept.length === 1 ? kept[0]! : ["and", ...kept];
};
