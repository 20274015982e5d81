import type { Doc, Field, TypeMeta } from "../api/types";
import { holds } from "../cond/cond";
import { isNumeric, writeValue } from "../format/value";
import { balancePair } from "./edit";

export interface GridColumn { field: Field; className: string; narrow: string }

const CLASSES: Partial<Record<Field["kind"], string>> = {
  int: "c-count", decimal: "c-count", money: "c-amount", price: "c-each", percent: "c-percent", date: "c-date", choice: "c-uom", check: "c-vat", link: "c-section", dynamiclink: "c-section",
};
/** Types whose names are a few letters long, and the width those need. */
const SHORT_TARGETS: Record<string, string> = { UOM: "c-unit", Currency: "c-unit", "Item Tax Template": "c-tax" };

const SHORT_CHOICE = 9;

/** Columns of an editable grid: those its rows list, with widths by kind; texts share what is left. */
export function gridColumns(meta: TypeMeta): GridColumn[] {
  const names = meta.list?.columns.filter((name) => name !== "name" && name !== "idx") ?? [];
  const shown = meta.fields.filter((field) => !field.hidden && field.kind !== "rows");
  const listed = names.map((name) => shown.find((field) => field.name === name)).filter((field): field is Field => Boolean(field));
  const fields = listed.length > 0 ? listed : shown.slice(0, 8);
  const roomy = fields.find((field) => field.kind === "link" || field.kind === "text" || field.kind === "dynamiclink") ?? fields.find((field) => !isNumeric(field.kind));
  const places = narrowPlaces(fields, meta);
  return fields.map((field) => ({ field, narrow: places.get(field) ?? "", className: classOf(field, roomy) }));
}

function classOf(field: Field, roomy: Field | undefined): string {
  if (field.kind === "choice" && field !== roomy) return Math.max(...(field.options ?? []).map((option) => option.label.length), 0) > SHORT_CHOICE ? "c-words" : "c-uom";
  if (field === roomy || field.kind === "text" || field.kind === "longtext") return "";
  const width = SHORT_TARGETS[field.target ?? ""] ?? CLASSES[field.kind] ?? "";
  return isNumeric(field.kind) ? `${width} num` : width;
}

/** What a line keeps on a narrow screen: name and total above, quantity × price and rate below. */
function narrowPlaces(fields: Field[], meta: TypeMeta): Map<Field, string> {
  const places = new Map<Field, string>();
  const place = (name: string, test: (field: Field) => boolean, list = fields) => {
    const found = list.find((field) => !places.has(field) && test(field));
    if (found) places.set(found, name);
  };
  const pair = balancePair(meta);
  place("m-1", (field) => !isNumeric(field.kind));
  place("m-2", (field) => (pair ? field.name === pair[0] : field.kind === "money"), pair ? fields : [...fields].reverse());
  if (pair) {
    place("m-4", (field) => field.name === pair[1]);
    place("m-3", (field) => !isNumeric(field.kind));
    return places;
  }
  place("m-3", (field) => field.kind === "decimal" || field.kind === "int");
  if ([...places.values()].includes("m-3")) place("m-5", (field) => field.kind === "price" || field.kind === "money");
  else place("m-3", (field) => !isNumeric(field.kind) && field.kind !== "date");
  place("m-4", (field) => field.kind === "percent", [...fields].reverse());
  place("m-4", (field) => !isNumeric(field.kind) && ![...places.values()].includes("m-4"));
  return places;
}

/** Whether a cell of a row can be typed in, when its grid can. */
export const cellEditable = (field: Field, row: Doc): boolean => !field.computed && !field.readOnly && holds(field.editableWhen, row);

/** Whether nothing was typed and the server says what holds instead. */
export const standsIn = (field: Field, row: Doc): boolean => (row[field.name] ?? "") === "" && Boolean(row._instead?.[field.name]);

export function cellText(field: Field, row: Doc, pair: [string, string] | null): string {
  const value = row[field.name];
  if (standsIn(field, row)) return row._instead![field.name]!;
  if (isNumeric(field.kind) && !value && (pair?.includes(field.name) || value === null || value === undefined)) return field.kind === "percent" ? "—" : "";
  if (field.kind === "percent" && !value) return "—";
  return writeValue(field, row);
}
