import { language } from "../i18n";
import { calculate } from "./arithmetic";

const MINUS = "\u2212";
const NARROW = "\u202F";

export interface NumberStyle { min: number; max: number }
export const MONEY: NumberStyle = { min: 2, max: 2 };
export const PRICE: NumberStyle = { min: 2, max: 6 };
export const QUANTITY: NumberStyle = { min: 0, max: 6 };
export const WHOLE: NumberStyle = { min: 0, max: 0 };

const writers = new Map<string, Intl.NumberFormat>();
function writer({ min, max }: NumberStyle): Intl.NumberFormat {
  const key = `${language()}/${min}/${max}`;
  let known = writers.get(key);
  if (!known) {
    known = new Intl.NumberFormat(language() === "fr" ? "fr-FR" : "en-GB", { minimumFractionDigits: min, maximumFractionDigits: max });
    writers.set(key, known);
  }
  return known;
}

export function writeNumber(value: number, style: NumberStyle): string {
  return writer(style).format(value).replace(/^-/, MINUS).replace(/\u00A0/g, NARROW);
}

const SIGNS: Record<string, string> = { EUR: "€", USD: "$", GBP: "£", CHF: "CHF" };

/** An amount with its currency: `1 234,56 €` in French, `€1,234.56` in English. */
export function writeAmount(value: number, currency: string, style: NumberStyle = MONEY): string {
  const sign = SIGNS[currency] ?? currency;
  if (language() === "fr" || sign.length > 1) return `${writeNumber(value, style)}${NARROW}${sign}`;
  return value < 0 ? `${MINUS}${sign}${writeNumber(-value, style)}` : `${sign}${writeNumber(value, style)}`;
}

export const writePercent = (value: number): string =>
  writeNumber(value, { min: 0, max: 4 }) + (language() === "fr" ? `${NARROW}%` : "%");

/** Reads digits alone: French and English separators, either of them. Null when it is not a number. */
export function readDigits(text: string): number | null {
  const bare = text.replace(/[\s\u00A0\u202F'’]/g, "");
  if (!/^\d*([.,]\d+)*[.,]?$/.test(bare) || !/\d/.test(bare)) return null;
  const comma = bare.lastIndexOf(",");
  const point = bare.lastIndexOf(".");
  const decimal = decimalMark(bare, comma, point);
  const plain = [...bare].map((c, i) => (i === decimal ? "." : c === "," || c === "." ? "" : c)).join("");
  return Number(plain);
}

// Two kinds of mark: the last one is decimal. One kind repeated: thousands. One mark: decimal, except "1,234" typed in English.
function decimalMark(bare: string, comma: number, point: number): number {
  if (comma >= 0 && point >= 0) return Math.max(comma, point);
  const last = Math.max(comma, point);
  if (last < 0 || bare.indexOf(bare[last]!) !== last) return -1;
  const grouped = language() === "en" && last === comma && bare.length - last === 4;
  return grouped ? -1 : last;
}

/** Reads what a person types in an amount: `1 234,56 €`, `(12)`, `−5`, `12*3,5`. Null when it cannot be read. */
export function readNumber(text: string, scale = 6): number | null {
  let bare = text.replace(/[€$£%]/g, "").replace(/\b(EUR|USD|GBP|CHF)\b/gi, "").trim();
  const inBrackets = /^\(([^()]+)\)$/.exec(bare);
  if (inBrackets && readDigits(inBrackets[1]!) !== null) bare = `-${inBrackets[1]!}`;
  const value = calculate(bare, readDigits);
  return value === null ? null : round(value, scale);
}

/** Rounds what was typed to the scale of its field, half away from zero; totals are never computed here. */
export function round(value: number, scale: number): number {
  const shifted = Number(`${Math.abs(value).toPrecision(15)}e${scale}`);
  return Math.sign(value) * Number(`${Math.round(shifted)}e${-scale}`);
}
