import type { CSSProperties } from "react";
import { Button } from "react-aria-components";
import type { Report, ReportColumn, ReportResult } from "../api/types";
import { t } from "../i18n";
import { MONEY, writeNumber } from "../format/number";
import { isNumeric } from "../format/value";
import { useMedia } from "../ui/useMedia";
import { ReportRowLine } from "./ReportRowLine";
import { classes, edgesOf, groupsOf, type ColumnGroup } from "./groups";
import { leastWidth, repeatsHead, widthsOf } from "./widths";

interface Props { report: Report; result: ReportResult; busy: boolean; onMore: () => void }

/** The lines of a report. Beyond some hundreds they come on demand, so that the page stays light. */
export function ReportTable({ report, result, busy, onMore }: Props) {
  const ample = useMedia("(min-width: 1500px), print");
  const columns = (result.columns.length > 0 ? result.columns : report.columns).filter((column) => ample || !column.minor);
  const repeated = repeatsHead(result.rows, columns);
  const widths = widthsOf(columns, result.rows, repeated);
  const groups = groupsOf(columns);
  const edges = edgesOf(columns);
  const isTree = result.rows.some((row) => (row._level ?? 0) > 0);
  if (result.rows.length === 0) return <section className="empty"><h2>{t("report.empty")}</h2><p>{t("report.emptyText")}</p></section>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("list.rows", { label: report.label })} aria-busy={busy}>
      <table className="table report" role="table" aria-label={report.label} style={{ "--least": `${leastWidth(widths)}px` } as CSSProperties}>
        <colgroup>{columns.map((column) => <col key={column.name} style={{ width: widths.get(column) }} />)}</colgroup>
        <thead role="rowgroup">
          {groups && <tr role="row">{groups.map((group, index) => <GroupHead key={index} group={group} />)}</tr>}
          <tr role="row" className={groups ? "head-2" : undefined}>
            {columns.filter((column) => !groups || column.group).map((column) => <th key={column.name} role="columnheader" scope="col" className={classes(isNumeric(column.kind) && "num", edges.has(column) && "edge")}>{repeated && column === columns[0] ? <span className="sr">{column.label}</span> : column.label}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {result.rows.map((row, index) => <ReportRowLine key={index} row={row} columns={columns} edges={edges} isTree={isTree} repeated={repeated} />)}
        </tbody>
        {result.totals && <Totals columns={columns} totals={result.totals} />}
      </table>
      {result.more && <div className="more"><Button className="btn" isDisabled={busy} onPress={onMore}>{t("list.more")}</Button></div>}
    </div>
  );
}

// A column outside the groups stands over both lines of the head.
function GroupHead({ group }: { group: ColumnGroup }) {
  if (group.label) return <th role="columnheader" scope="colgroup" colSpan={group.columns.length} className="span edge">{group.label}</th>;
  return <>{group.columns.map((column) => <th key={column.name} role="columnheader" scope="col" rowSpan={2} className={isNumeric(column.kind) ? "num" : undefined}>{column.label}</th>)}</>;
}

function Totals({ columns, totals }: { columns: ReportColumn[]; totals: Record<string, number> }) {
  const first = Math.max(1, columns.findIndex((column) => column.name in totals));
  const summed = columns.filter((column) => column.name in totals);
  const last = summed.filter((column) => totals[column.name]).at(-1) ?? summed.at(-1);
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row" colSpan={first}>{t("report.total")}</th>
        {columns.slice(first).map((column) => {
          const total = totals[column.name];
          return <td key={column.name} role="cell" className={classes("num", column !== last && "wide-only")}>{total !== undefined && <span className="total">{writeNumber(total, MONEY)}</span>}</td>;
        })}
      </tr>
    </tfoot>
  );
}
