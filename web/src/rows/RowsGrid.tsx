import { useRef, useState } from "react";
import type { Doc, Field, TypeMeta, Violation } from "../api/types";
import { round } from "../format/number";
import type { CreateRequest } from "../form/FormBody";
import { isBlankRow } from "../form/state";
import { t, type Key } from "../i18n";
import { keyName } from "../shell/ShortcutsDialog";
import { Icon } from "../ui/Icon";
import { isNarrow } from "../ui/useMedia";
import { GridRow } from "./GridRow";
import { RowDialog } from "./RowDialog";
import { BalanceFoot } from "./BalanceFoot";
import { gridColumns } from "./columns";
import { balancePair, removeRow, setCell } from "./edit";
import { useGrid } from "./useGrid";

export interface RowsProps {
  field: Field;
  meta: TypeMeta;
  parent: Doc;
  parentMeta: TypeMeta;
  rows: Doc[];
  editable: boolean;
  violations: Violation[];
  onChange: (rows: Doc[]) => void;
  onCreate: (request: CreateRequest) => void;
}
const MANY = 8;

/** Lines of a document. Cells are text until they are edited, so that a long document stays light. */
export function RowsGrid(props: RowsProps) {
  const { field, meta, parent, editable, violations, onChange, onCreate } = props;
  const rows = props.rows.length === 0 && editable ? [{}] : props.rows;
  const columns = gridColumns(meta);
  const pair = balancePair(meta);
  const table = useRef<HTMLTableElement>(null);
  const [detail, setDetail] = useState<number | null>(null);

  const balance = (row: number) => {
    const difference = Number(parent["difference"] ?? 0);
    if (!pair || difference === 0) return;
    const target = meta.fields.find((one) => one.name === pair[difference > 0 ? 1 : 0])!;
    onChange(setCell(rows, row, target, round(Number(rows[row]?.[target.name] ?? 0) + Math.abs(difference), 2)));
  };
  const grid = useGrid({ columns, rows, editable, table, onChange, onDetail: setDetail, onBalance: balance });
  const create = (row: number, cell: Field, target: string, text: string) =>
    onCreate({ target, text, take: (value, title) => grid.change(row, cell, value, title) });

  // On a narrow screen a line is typed in its own window, and the blank one that waits is not drawn.
  const add = () => {
    if (!isNarrow()) { grid.addRow(); return; }
    const waiting = rows.findIndex(isBlankRow);
    if (waiting === -1) grid.addRow();
    setDetail(waiting === -1 ? rows.length : waiting);
  };

  return (
    <div className="rowsbox" data-field={field.name}>
      <div className={`rows ${pair ? "rows--journal" : "rows--doc"}${columns.length > MANY ? " rows--wide" : ""}`}>
        <div className="rows__scroll">
          <table className="table stack" role="grid" aria-label={field.label} ref={table} onKeyDown={grid.press} onPaste={grid.paste} onCopy={grid.copy}
            aria-readonly={!editable || undefined}>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col" className="c-idx"><span className="sr">{t("rows.number")}</span></th>
                {columns.map((column) => <th key={column.field.name} role="columnheader" scope="col" className={column.className || undefined}>{column.field.label}</th>)}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {rows.map((row, index) => (
                <GridRow key={index} index={index} row={row} columns={columns} grid={grid} editable={editable} pair={pair} parent={parent}
                  violations={violations.filter((one) => one.row === index + 1)} onDetail={() => setDetail(index)} onCreate={(cell, target, text) => create(index, cell, target, text)} />
              ))}
            </tbody>
            {pair && <BalanceFoot columns={columns} pair={pair} parent={parent} parentMeta={props.parentMeta} />}
          </table>
        </div>
        {editable && (
          <button className="rows__add" type="button" onClick={add}>
            <Icon name="plus" />{t("rows.add")}<span className="grow" /><span className="small wide-only">{t("rows.pasteHint")}</span>
          </button>
        )}
      </div>
      {pair && editable && <Hints />}
      <RowErrors violations={violations} />
      {detail !== null && rows[detail] && (
        <RowDialog meta={meta} row={rows[detail]} number={detail + 1} parent={parent} editable={editable} onClose={() => setDetail(null)}
          onChange={(cell, value, title) => onChange(setCell(rows, detail, cell, value, title))}
          onCreate={(cell, target, text) => create(detail, cell, target, text)}
          onRemove={() => { onChange(removeRow(rows, detail)); setDetail(null); }} />
      )}
    </div>
  );
}

const HINTS: [string, Key][] = [["F8", "keys.balance"], ["Tab", "hint.next"], ["Entrée", "hint.down"], ["Ctrl D", "hint.above"], ["Alt ↑", "hint.move"], ["Ctrl V", "hint.paste"]];

function Hints() {
  return <p className="hints wide-only gap-8">{HINTS.map(([key, text]) => <span key={key}><kbd>{keyName(key)}</kbd> {t(text).toLowerCase()}</span>)}</p>;
}

function RowErrors({ violations }: { violations: Violation[] }) {
  if (violations.length === 0) return null;
  return (
    <div role="alert">
      <ul className="stackv--4 gap-4">{violations.map((one, index) => <li key={index} className="field__error"><Icon name="warn" /><span>{one.message}</span></li>)}</ul>
    </div>
  );
}
