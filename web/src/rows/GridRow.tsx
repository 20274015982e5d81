import { useRef, type FocusEvent } from "react";
import type { Doc, Field, Violation } from "../api/types";
import { FieldInput } from "../fields/FieldInput";
import { isBlankRow } from "../form/state";
import { isNumeric } from "../format/value";
import { t } from "../i18n";
import { isNarrow } from "../ui/useMedia";
import { cellEditable, cellText, standsIn, type GridColumn } from "./columns";
import type { useGrid } from "./useGrid";

export interface GridRowProps {
  index: number;
  row: Doc;
  columns: GridColumn[];
  grid: ReturnType<typeof useGrid>;
  editable: boolean;
  pair: [string, string] | null;
  parent: Doc;
  violations: Violation[];
  onDetail: () => void;
  onCreate: (cell: Field, target: string, text: string) => void;
}

export function GridRow(props: GridRowProps) {
  const { index, grid, columns } = props;
  return (
    <tr role="row" className={isBlankRow(props.row) ? "blank" : undefined} data-row={index + 1} data-focused={grid.at?.row === index || undefined} onClick={() => { if (isNarrow()) props.onDetail(); }}>
      <td role="gridcell" className="idx">
        <button type="button" className="idx__open" tabIndex={-1} aria-label={t("rows.detail", { line: index + 1 })} onClick={props.onDetail}>{index + 1}</button>
      </td>
      {columns.map((column, at) => <Cell key={column.field.name} {...props} column={column} at={at} />)}
    </tr>
  );
}

function Cell({ column, at, index, row, columns, grid, editable, pair, parent, violations, onCreate }: GridRowProps & { column: GridColumn; at: number }) {
  const { field } = column;
  const isHere = grid.at?.row === index && grid.at.column === at;
  const editing = isHere && grid.editing !== null;
  const locked = !editable || !cellEditable(field, row);
  const bad = violations.some((one) => one.cell === field.name);
  const firstStop = grid.at === null && index === 0 && at === columns.findIndex((one) => !editable || cellEditable(one.field, row));
  const text = cellText(field, row, pair);
  const classes = [isNumeric(field.kind) ? "num" : "", editing ? "editing" : "", bad ? "bad" : "", field.computed && editable ? "computed" : "", text === "—" ? "zero" : "", standsIn(field, row) ? "soft" : "", column.narrow];
  const leave = (event: FocusEvent<HTMLElement>) => {
    const to = event.relatedTarget as HTMLElement | null;
    if (editing && to && !event.currentTarget.contains(to) && !to.closest(".pop")) grid.stop();
  };
  // The press itself moves the focus here: only a second press on the same cell edits it.
  const wasHere = useRef(false);
  const click = () => { if (!isNarrow() && wasHere.current && !editing && !locked) grid.edit(index, at); };
  return (
    <td role="gridcell" className={classes.filter(Boolean).join(" ") || undefined} data-column={at} data-cell={field.name} data-label={column.narrow === "m-4" && field.kind === "percent" ? `${field.label} ` : ""} tabIndex={editing ? undefined : isHere || firstStop ? 0 : -1}
      aria-readonly={locked || undefined} aria-invalid={bad || undefined} onMouseDown={() => { wasHere.current = isHere; }} onClick={click} onDoubleClick={() => { if (!editing) grid.edit(index, at); }} onBlur={leave}
      onFocus={(event) => { if (event.target === event.currentTarget && !isHere) { grid.stop(); grid.focus({ row: index, column: at }); } }}>
      {editing ? (
        <FieldInput field={field} doc={row} parent={parent} className="cell-input" label={t("rows.cell", { label: field.label, line: index + 1 })} autoFocus
          {...(grid.editing?.initial === undefined ? {} : { initial: grid.editing.initial })}
          onChange={(value, title) => grid.change(index, field, value, title)} onCreate={(target, typed) => onCreate(field, target, typed)} />
      ) : text}
    </td>
  );
}
