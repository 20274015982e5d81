import type { Field, Kind, Option, TypeMeta } from "../api/types";
import type { Cond } from "../cond/cond";
import { writeValue } from "../format/value";
import { t, type Key } from "../i18n";

export type Operator = "=" | ">=" | "<=" | "like" | "in" | "set" | "unset";

const BY_KIND: Partial<Record<Kind, Operator[]>> = {
  date: [">=", "<=", "="], datetime: [">=", "<="], time: [">=", "<="], choice: ["in"], check: ["="], link: ["=", "set", "unset"],
  dynamiclink: ["=", "set", "unset"], int: [">=", "<=", "="], decimal: [">=", "<=", "="], money: [">=", "<=", "="], price: [">=", "<=", "="], percent: [">=", "<=", "="],
};
export const operatorsOf = (field: Field): Operator[] => BY_KIND[field.kind] ?? ["like", "=", "set", "unset"];

const UNFILTERED: ReadonlySet<Kind> = new Set(["rows", "json", "secret", "html"]);
export const filterable = (meta: TypeMeta): Field[] =>
  [nameField(), ...meta.fields.filter((field) => !field.hidden && !UNFILTERED.has(field.kind))];
export const nameField = (): Field => ({ name: "name", label: t("list.number"), kind: "text" });

export const operatorLabel = (field: Field, operator: Operator): string => {
  const dated = field.kind === "date" || field.kind === "datetime";
  const key = dated && operator !== "set" && operator !== "unset" ? `filter.date.${operator}` : `filter.${operator}`;
  return t(key as Key);
};

export function condOf(field: Field, operator: Operator, value: unknown): Cond | null {
  if (operator === "set") return ["set", field.name];
  if (operator === "unset") return ["not", ["set", field.name]];
  if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return null;
  return [operator, field.name, operator === "like" ? `%${String(value)}%` : value];
}

export interface Described { field: Field; operator: Operator; value: unknown }

/** Reads back a condition written by this page; others are shown as they are and can only be removed. */
export function readFilter(meta: TypeMeta, cond: Cond): Described | null {
  const unset = cond[0] === "not" && Array.isArray(cond[1]) && cond[1][0] === "set";
  const [operator, name, value] = unset ? ["unset", (cond[1] as unknown as Cond)[1], null] : cond;
  const field = filterable(meta).find((one) => one.name === name);
  if (!field) return null;
  const text = operator === "like" ? String(value).replace(/^%|%$/g, "") : value;
  return { field, operator: operator as Operator, value: text };
}

/** The value of a filter in words; `titles` remembers what links are called. */
export function filterText({ field, operator, value }: Described, titles: Map<string, string>): string {
  if (operator === "set" || operator === "unset") return operatorLabel(field, operator);
  const words = Array.isArray(value) ? value.map((one) => optionLabel(field.options, String(one))).join(", ") : wordOf(field, value, titles);
  return operator === "=" ? words : `${operatorLabel(field, operator)} ${words}`;
}

const optionLabel = (options: Option[] | undefined, value: string) => options?.find((option) => option.value === value)?.label ?? value;

function wordOf(field: Field, value: unknown, titles: Map<string, string>): string {
  const title = titles.get(`${field.target ?? ""}/${String(value)}`);
  return title ?? writeValue(field, { [field.name]: value });
}
