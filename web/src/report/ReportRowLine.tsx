import { Link } from "react-router";
import type { ReportColumn, ReportRow } from "../api/types";
import { drillPath } from "../app/paths";
import { isNumeric, writeName, writeValue } from "../format/value";
import { classes } from "./groups";
import { roomyColumn } from "./widths";

interface Props { row: ReportRow; columns: ReportColumn[]; edges: ReadonlySet<ReportColumn>; isTree: boolean; repeated: boolean }

/** One line of a report; figures and the first cell lead to what makes them. */
export function ReportRowLine({ row, columns, edges, isTree, repeated }: Props) {
  const amounts = columns.filter((column) => column.kind === "money");
  // On a narrow screen a report keeps its code, its label and one figure: the last that holds something.
  const kept = amounts.filter((column) => row[column.name]).at(-1) ?? amounts.at(-1);
  const roomy = roomyColumn(columns);
  const bare = repeated && !row._total;
  const texts = bare ? [columns[1]!, roomy] : columns.filter((column) => !isNumeric(column.kind)).slice(0, 2);
  const title = row._total ? titleOf(row, columns) : null;
  const span = title ? title.span : 1;
  const isWide = (column: ReportColumn) => (isNumeric(column.kind) ? column !== kept : !texts.includes(column));
  return (
    <tr role="row" className={row._total ? "group" : undefined}>
      <th role="rowheader" scope="row" colSpan={span} className={classes(isTree && `level-${Math.min(row._level ?? 0, 5)}`, bare && "wide-only")}>
        {!bare && <CellText row={row} column={columns[0]!} first />}
        {title?.more.map((column) => <span key={column.name} className="soft"> · <CellText row={row} column={column} first={false} /></span>)}
        {bare && <span className="sr">{String(row[columns[0]!.name] ?? "")}</span>}
      </th>
      {columns.slice(span).map((column) => (
        <td key={column.name} role="cell" className={classes(isNumeric(column.kind) && "num", edges.has(column) && "edge", isWide(column) && "wide-only")}>
          <CellText row={row} column={column} first={bare && column === columns[1]} />
        </td>
      ))}
    </tr>
  );
}

/**
 * The title of a group runs over the text columns it leaves empty. When words stand further on, such as « Solde initial »,
 * they join the title, which then runs up to the amounts.
 */
function titleOf(row: ReportRow, columns: ReportColumn[]): { span: number; more: ReportColumn[] } {
  const amounts = columns.findIndex((column) => column.kind === "money");
  const words = columns.slice(1, amounts === -1 ? columns.length : amounts);
  const filled = words.filter((column) => row[column.name]);
  const gap = words.findIndex((column) => !row[column.name]);
  const apart = gap !== -1 && words.slice(gap).some((column) => row[column.name]);
  if (apart) return { span: words.length + 1, more: [...filled].sort((a, b) => Number(a.kind === "date") - Number(b.kind === "date")) };
  let span = 1;
  while (columns[span] && !isNumeric(columns[span]!.kind) && !row[columns[span]!.name]) span++;
  return { span, more: [] };
}

function CellText({ row, column, first }: { row: ReportRow; column: ReportColumn; first: boolean }) {
  const value = row[column.name];
  const zero = isNumeric(column.kind) && column.kind !== "int" && Number(value) === 0;
  const text = zero ? "" : column.kind === "link" ? linkText(row, column) : writeValue({ name: column.name, label: column.label, kind: column.kind }, row);
  const link = row._links?.[column.name] ?? (first || isNumeric(column.kind) ? row._link : undefined);
  if (!link || !text || (row._total && !row._links)) return <>{text}</>;
  return <Link className={first ? "plain" : "drill"} to={drillPath(link)}>{text}</Link>;
}

function linkText(row: ReportRow, column: ReportColumn): string {
  const titles = row["_titles"] as Record<string, string> | undefined;
  const value = row[column.name];
  return titles?.[column.name] ?? (value === null || value === undefined ? "" : writeName(String(value)));
}
