import type { Doc, Field, TypeMeta } from "../api/types";
import { isNumeric } from "../format/value";
import { leadOf } from "../form/layout";
import { nameField } from "./filters";

export interface Column { field: Field; className: string; narrow: string; sortable: boolean }

const SHORT_LABEL = 9;
const CLASSES: Partial<Record<Field["kind"], string>> = {
  date: "c-date", datetime: "c-datetime", money: "c-money", price: "c-money", int: "c-money", decimal: "c-money", percent: "c-rate", check: "c-vat",
};

/** Columns of a list with the width of their kind, and the place each keeps on a narrow screen (`m-1` to `m-4`). */
export function columnsOf(meta: TypeMeta): Column[] {
  const names = meta.list?.columns.length ? meta.list.columns : ["name"];
  const fields = names.map((name) => (name === "name" ? nameField() : meta.fields.find((field) => field.name === name))).filter((field): field is Field => Boolean(field));
  const places = narrowPlaces(fields, meta);
  const roomy = fields.find((field) => isRoomy(field, meta)) ?? fields[0];
  return fields.map((field) => ({
    field,
    className: field === roomy ? "" : widthOf(field, meta),
    narrow: places.get(field) ?? "",
    sortable: field.kind !== "rows",
  }));
}

const isRoomy = (field: Field, meta: TypeMeta) =>
  field.name !== "name" && field.name !== meta.statusField && (field.kind === "link" || field.kind === "text" || field.kind === "dynamiclink" || field.kind === "longtext");

function widthOf(field: Field, meta: TypeMeta): string {
  if (field.name === meta.statusField) return "c-status";
  if (field.name === "name") return "c-nr";
  if (field.kind === "date" && field.label.length > SHORT_LABEL) return "c-date-l";
  const kind = CLASSES[field.kind] ?? (field.kind === "choice" ? "c-status" : "c-party");
  return isNumeric(field.kind) ? `${kind} num` : kind;
}

function narrowPlaces(fields: Field[], meta: TypeMeta): Map<Field, string> {
  const places = new Map<Field, string>();
  const place = (name: string, field: Field | undefined) => { if (field && !places.has(field)) places.set(field, name); };
  const status = fields.find((field) => field.name === meta.statusField);
  const name = fields.find((field) => field.name === "name");
  const title = fields.find((field) => isRoomy(field, meta));
  place("m-4", status);
  place("m-1", title ?? name);
  place("m-3", title ? name : undefined);
  place("m-2", leadOf(fields.filter((field) => /total/.test(field.name))) ?? fields.find((field) => field.kind === "money") ?? fields.find((field) => isNumeric(field.kind)));
  for (const free of ["m-2", "m-3", "m-4"]) {
    if (![...places.values()].includes(free)) place(free, fields.find((field) => !places.has(field) && field.name !== "name"));
  }
  return places;
}

/** Money columns whose sum means something; balances and prices are left out by their kind. */
export const summed = (columns: Column[]): Field[] => columns.map((column) => column.field).filter((field) => field.kind === "money");

/** Whether a due date has passed on a document that is still late by its own status. */
export function isLate(field: Field, doc: Doc, meta: TypeMeta): boolean {
  if (field.kind !== "date" || !/due|valid|expir/.test(field.name)) return false;
  const status = meta.fields.find((one) => one.name === meta.statusField);
  return status?.options?.find((option) => option.value === doc[status.name])?.meaning === "danger";
}
