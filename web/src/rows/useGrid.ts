import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from "react";
import { searchLinks } from "../api/docs";
import type { Doc, Field } from "../api/types";
import { plain } from "../cond/cond";
import { isLink } from "../format/value";
import { isBlankRow } from "../form/state";
import { t } from "../i18n";
import { say } from "../ui/toast";
import { cellEditable, cellText, type GridColumn } from "./columns";
import { copyAbove, insertRow, moveRow, removeRow, setCell } from "./edit";
import { pasteInto, readCell, readTable, type PastedLink } from "./paste";

export interface At { row: number; column: number }
interface Options {
  columns: GridColumn[];
  rows: Doc[];
  editable: boolean;
  table: RefObject<HTMLTableElement | null>;
  onChange: (rows: Doc[]) => void;
  onDetail: (row: number) => void;
  onBalance: (row: number) => void;
}

/** Keyboard and clipboard of an editable grid: one cell has the focus, one at most is being edited. */
export function useGrid({ columns, rows, editable, table, onChange, onDetail, onBalance }: Options) {
  const [at, setAt] = useState<At | null>(null);
  const [editing, setEditing] = useState<{ initial?: string } | null>(null);
  const latest = useRef(rows);
  latest.current = rows;
  const now = useRef<{ at: At | null; editing: boolean }>({ at, editing: false });
  now.current = { at, editing: editing !== null };
  const before = useRef<Doc | null>(null);
  const refocus = useRef(false);

  const write = (next: Doc[]) => { latest.current = next; onChange(next); };
  const canEdit = (row: number, column: number) => {
    const field = columns[column]?.field;
    return Boolean(editable && field && latest.current[row] && cellEditable(field, latest.current[row]));
  };

  useEffect(() => {
    if (!at || editing || !refocus.current) return;
    refocus.current = false;
    table.current?.querySelector<HTMLElement>(`[data-row="${at.row + 1}"] td[data-column="${at.column}"]`)?.focus();
  });

  const select = (row: number, column: number) => {
    refocus.current = true;
    setEditing(null);
    setAt({ row: Math.max(0, Math.min(latest.current.length - 1, row)), column: Math.max(0, Math.min(columns.length - 1, column)) });
  };
  const edit = (row: number, column: number, initial?: string) => {
    const field = columns[column]!.field;
    if (!canEdit(row, column)) return;
    if (field.kind === "check") { write(setCell(latest.current, row, field, !latest.current[row]![field.name])); return; }
    before.current = latest.current[row] ?? null;
    setAt({ row, column });
    setEditing(initial === undefined ? {} : { initial });
    // The first character is already the value: someone may type a single digit and leave.
    const first = initial === undefined || field.kind === "date" || isLink(field.kind) ? undefined : readCell(field, initial);
    if (first !== undefined) write(setCell(latest.current, row, field, first));
  };
  const restore = ({ row, column }: At) => {
    if (before.current) write(latest.current.map((one, index) => (index === row ? before.current! : one)));
    select(row, column);
  };
  const change = (row: number, field: Field, value: unknown, title?: string) => {
    write(setCell(latest.current, row, field, value, title));
    const here = now.current.at;
    // A link is chosen in one go: its cell closes, unless the person is already elsewhere.
    if (title && now.current.editing && here?.row === row && columns[here.column]?.field === field) select(row, here.column);
  };

  /** The next cell one can type in; past the end a row is added. False when the grid should be left. */
  const step = ({ row, column }: At, by: 1 | -1): boolean => {
    let next = row * columns.length + column + by;
    while (next >= 0 && next < latest.current.length * columns.length) {
      const cell = { row: Math.floor(next / columns.length), column: next % columns.length };
      if (canEdit(cell.row, cell.column)) { select(cell.row, cell.column); return true; }
      next += by;
    }
    const last = latest.current.at(-1);
    if (by < 0 || !editable || !last || isBlankRow(last)) { setEditing(null); return false; }
    addRow();
    return true;
  };
  const addRow = () => {
    write([...latest.current, {}]);
    const first = columns.findIndex((column) => cellEditable(column.field, {}));
    select(latest.current.length - 1, Math.max(0, first));
  };
  const remove = ({ row, column }: At) => {
    const gone = latest.current[row]!;
    write(removeRow(latest.current, row));
    select(row, column);
    if (!isBlankRow(gone)) say(t("rows.removed", { line: row + 1 }), "info", { label: t("rows.undo"), run: () => write(insertRow(latest.current, row, gone)) });
  };

  const press = (event: KeyboardEvent) => {
    if (!at || event.defaultPrevented) return;
    const handled = editing ? pressEditing(event, at) : pressCell(event, at);
    if (handled) { event.preventDefault(); event.stopPropagation(); }
  };
  const pressEditing = (event: KeyboardEvent, here: At): boolean => {
    if (event.ctrlKey || event.altKey) return false;
    if (event.key === "Escape") { restore(here); return true; }
    if (event.key === "Enter") { select(here.row + 1 < latest.current.length ? here.row + 1 : here.row, here.column); return true; }
    return event.key === "Tab" ? step(here, event.shiftKey ? -1 : 1) : false;
  };
  const pressCell = (event: KeyboardEvent, here: At): boolean => {
    const { row, column } = here;
    const field = columns[column]!.field;
    if (event.altKey) {
      if (event.key === "Enter") { onDetail(row); return true; }
      if (!editable || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return false;
      const by = event.key === "ArrowUp" ? -1 : 1;
      write(moveRow(latest.current, row, by));
      select(row + by, column);
      return true;
    }
    if (event.ctrlKey || event.metaKey) {
      if (event.key === "d" && canEdit(row, column)) { write(copyAbove(latest.current, row, field)); return true; }
      if ((event.key === "Delete" || event.key === "Backspace") && editable) { remove(here); return true; }
      return false;
    }
    const moves: Record<string, At> = {
      ArrowUp: { row: row - 1, column }, ArrowDown: { row: row + 1, column }, ArrowLeft: { row, column: column - 1 }, ArrowRight: { row, column: column + 1 },
      Home: { row, column: 0 }, End: { row, column: columns.length - 1 },
    };
    const move = moves[event.key];
    if (move) { select(move.row, move.column); return true; }
    if (event.key === "Tab") return step(here, event.shiftKey ? -1 : 1);
    if (event.key === "F8" && editable) { onBalance(row); return true; }
    if (event.key === "Enter" || event.key === "F2") { edit(row, column); return true; }
    if (event.key === "Delete" && canEdit(row, column)) { write(setCell(latest.current, row, field, null)); return true; }
    if (event.key.length === 1 && canEdit(row, column)) { edit(row, column, field.kind === "choice" ? undefined : event.key); return true; }
    return false;
  };

  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    // Inside a cell being edited, a single value is pasted as text; a block of cells is laid over the grid.
    if (!at || !editable || (editing && !/[\t\n]/.test(text.trimEnd()))) return;
    event.preventDefault();
    setEditing(null);
    const table = readTable(text);
    const { rows: pasted, links } = pasteInto(latest.current, columns.map((column) => column.field), (field) => !field.computed && !field.readOnly, at, table);
    write(pasted);
    void Promise.all(links.map(find)).then((found) => {
      const known = found.filter((one) => one !== null);
      // What was pasted beside a name wins over what choosing that name would clear.
      write(known.reduce((all, one) => setCell(all, one.row, { ...one.field, clears: [] }, one.value, one.title), latest.current));
      if (known.length < links.length) say(t("rows.unknown", { count: links.length - known.length }), "bad");
    });
  };
  const copy = (event: ClipboardEvent) => {
    if (!at || editing || window.getSelection()?.toString()) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", cellText(columns[at.column]!.field, latest.current[at.row] ?? {}, null));
  };

  return { at, editing, select, edit, change, addRow, remove, press, paste, copy, focus: setAt, stop: () => setEditing(null) };
}

/** A pasted name of a linked document, found by the server when it is exact. */
async function find({ row, field, text }: PastedLink) {
  const options = await searchLinks(field.target ?? "", text, null, 5).catch(() => []);
  const option = options.find((one) => plain(one.value) === plain(text) || plain(one.label) === plain(text));
  return option ? { row, field, value: option.value, title: option.label } : null;
}
