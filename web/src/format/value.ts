import type { Doc, Field, Kind } from "../api/types";
import { t } from "../i18n";
import { writeDate, writeDateTime } from "./date";
import { MONEY, PRICE, QUANTITY, WHOLE, writeAmount, writeNumber, writePercent, type NumberStyle } from "./number";

const NUMERIC: ReadonlySet<Kind> = new Set(["int", "decimal", "money", "price", "percent"]);
export const isNumeric = (kind: Kind): boolean => NUMERIC.has(kind);
export const isLink = (kind: Kind): boolean => kind === "link" || kind === "dynamiclink";

export function numberStyle(field: Pick<Field, "kind" | "scale">): NumberStyle {
  if (field.kind === "money") return field.scale === undefined ? MONEY : { min: field.scale, max: field.scale };
  if (field.kind === "price") return { ...PRICE, max: field.scale ?? PRICE.max };
  return field.kind === "int" ? WHOLE : { ...QUANTITY, max: field.scale ?? QUANTITY.max };
}

/** Drafts of submittable types carry a provisional name until their legal number is drawn. */
export function writeName(name: string): string {
  const draft = /^DRAFT-(\d+)$/.exec(name);
  return draft ? t("doc.draftName", { number: draft[1]! }) : name;
}

const isEmpty = (value: unknown): value is null | undefined | "" => value === null || value === undefined || value === "";

/** The text of a value as read in a list, a report or a form one cannot change. */
export function writeValue(field: Field, doc: Doc): string {
  const value = doc[field.name];
  if (isEmpty(value)) return "";
  if (field.kind === "percent") return writePercent(Number(value));
  if (isNumeric(field.kind)) return writeNumber(Number(value), numberStyle(field));
  switch (field.kind) {
    case "check": return value ? t("value.yes") : t("value.no");
    case "date": return writeDate(String(value));
    case "datetime": return writeDateTime(String(value));
    case "time": return String(value).slice(0, 5);
    case "choice": return field.options?.find((option) => option.value === value)?.label ?? String(value);
    case "link": case "dynamiclink": return doc._titles?.[field.name] ?? writeName(String(value));
    case "rows": return t("value.rows", { count: Array.isArray(value) ? value.length : 0 });
    case "json": return typeof value === "string" ? value : JSON.stringify(value);
    default: return String(value);
  }
}

/** An amount with the currency its document says, when it says one. */
export function writeMoney(field: Field, doc: Doc): string {
  const value = doc[field.name];
  if (isEmpty(value)) return "";
  const currency = field.currency ? doc[field.currency] : null;
  return typeof currency === "string" && currency ? writeAmount(Number(value), currency) : writeNumber(Number(value), MONEY);
}
