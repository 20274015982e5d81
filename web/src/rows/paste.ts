import type { Doc, Field } from "../api/types";
import { plain } from "../cond/cond";
import { readDate } from "../format/date";
import { readNumber } from "../format/number";
import { isNumeric } from "../format/value";

/** Cells of a spreadsheet's clipboard: tabs, lines, and quotes around cells that hold either. */
export function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const clean = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let i = 0; i < clean.length; i++) {
    const c = clean[i]!;
    if (quoted && c === '"' && clean[i + 1] === '"') { cell += '"'; i++; }
    else if (c === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && (c === "\t" || c === "\n")) {
      rows.at(-1)!.push(cell);
      cell = "";
      if (c === "\n") rows.push([]);
    } else cell += c;
  }
  rows.at(-1)!.push(cell);
  return rows;
}

/** The value of a pasted text for a field; undefined when it cannot be read, and the cell is then left as it was. */
export function readCell(field: Field, text: string): unknown {
  const bare = text.trim();
  if (bare === "") return null;
  if (isNumeric(field.kind)) return readNumber(bare) ?? undefined;
  if (field.kind === "date") return readDate(bare) ?? undefined;
  if (field.kind === "check") return ["1", "x", "oui", "yes", "vrai", "true"].includes(plain(bare));
  if (field.kind === "choice") return field.options?.find((option) => plain(option.label) === plain(bare) || plain(option.value) === plain(bare))?.value;
  return bare;
}

export interface PastedLink { row: number; field: Field; text: string }

/** Lays pasted cells over rows from one cell on; read-only columns are skipped over, missing rows are added. */
export function pasteInto(rows: Doc[], columns: Field[], editable: (field: Field) => boolean, at: { row: number; column: number }, table: string[][]) {
  const pasted = rows.map((row) => ({ ...row }));
  const links: PastedLink[] = [];
  table.forEach((cells, down) => {
    const index = at.row + down;
    pasted[index] ??= {};
    const row = pasted[index];
    cells.forEach((text, right) => {
      const field = columns[at.column + right];
      if (!field || !editable(field)) return;
      if (field.kind === "link" && text.trim()) { links.push({ row: index, field, text: text.trim() }); return; }
      const value = readCell(field, text);
      if (value !== undefined) row[field.name] = value;
    });
  });
  return { rows: pasted, links };
}
