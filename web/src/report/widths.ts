import type { ReportColumn, ReportRow } from "../api/types";
import { MONEY, writeNumber } from "../format/number";
import { isNumeric } from "../format/value";

const SAMPLE = 300;
const NARROW = 6.9;
const BROAD = 9;
const DIGIT = 8;
const PADDING = 20;
const EDGE = 24;
const WIDEST = 168;
const NARROWEST_LABEL = 168;

/** Texts give way first: the label takes what is left, the others what they hold. */
export function roomyColumn(columns: ReportColumn[]): ReportColumn | undefined {
  const texts = columns.filter((column) => !isNumeric(column.kind) && column.kind !== "date");
  return texts.find((column) => /name|label|title|remark|description/.test(column.name)) ?? texts[0] ?? columns[0];
}

/**
 * The name of a group stands on its head: the lines under it need not repeat it.
 * True when every line below the first level has the first value of the head before it.
 */
export function repeatsHead(rows: ReportRow[], columns: ReportColumn[]): boolean {
  const name = columns[0]?.name ?? "";
  let head: unknown;
  let below = false;
  for (const row of rows) {
    if (row._total) head = row[name];
    else if ((row._level ?? 0) > 0) { if (row[name] !== head) return false; below = true; }
  }
  return below;
}

/** Pixels of each column; none for the one that takes what is left. */
export function widthsOf(columns: ReportColumn[], rows: ReportRow[], repeated: boolean): Map<ReportColumn, number> {
  const roomy = roomyColumn(columns);
  const sample = rows.slice(0, SAMPLE);
  const widths = new Map<ReportColumn, number>();
  columns.forEach((column, index) => {
    const edge = index === 0 || index === columns.length - 1 ? EDGE - PADDING / 2 : 0;
    if (index === 0 && repeated) widths.set(column, EDGE + EDGE / 2);
    else if (column !== roomy) widths.set(column, widthOf(column, sample, index === 0) + edge);
  });
  return widths;
}

export const leastWidth = (widths: Map<ReportColumn, number>): number => [...widths.values()].reduce((sum, width) => sum + width, NARROWEST_LABEL);

function widthOf(column: ReportColumn, rows: ReportRow[], first: boolean): number {
  const head = Math.max(...column.label.split(" ").map(lengthOf));
  if (column.kind === "date") return 98;
  if (isNumeric(column.kind)) return Math.max(head, longest(rows, column, (value) => writeNumber(Number(value), MONEY).length * DIGIT), column.kind === "money" ? 72 : 0) + PADDING;
  const depth = first ? Math.max(0, ...rows.map((row) => row._level ?? 0)) * 12 : 0;
  return Math.min(WIDEST, Math.max(head, longest(rows, column, (value) => lengthOf(String(value)))) + PADDING) + depth;
}

const lengthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (/[\dA-ZÀ-Ý]/.test(letter) ? BROAD : NARROW), 0);

const longest = (rows: ReportRow[], column: ReportColumn, measure: (value: unknown) => number): number =>
  rows.reduce((most, row) => { const value = row[column.name]; return value === null || value === undefined ? most : Math.max(most, measure(value)); }, 0);
