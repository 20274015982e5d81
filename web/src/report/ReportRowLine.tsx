import { Link } from "react-router";
import type { ReportColumn, ReportRow } from "../api/types";
import { drillPath } from "../app/paths";
import { isNumeric, writeName, writeValue } from "../format/value";
import { classes } from "./groups";

interface Props { row: ReportRow; columns: ReportColumn[]; edges: ReadonlySet<ReportColumn>; isTree: boolean }

/** One line of a report; figures and the first cell lead to what makes them. */
export function ReportRowLine({ row, columns, edges, isTree }: Props) {
  const amounts = columns.filter((column) => column.kind === "money");
  // On a narrow screen a report keeps its code, its label and one figure: the last that holds something.
  const kept = amounts.filter((column) => row[column.name]).at(-1) ?? amounts.at(-1);
  const texts = columns.filter((column) => !isNumeric(column.kind)).slice(0, 2);
  const span = row._total ? emptyTexts(row, columns) : 1;
  const isWide = (column: ReportColumn) => (isNumeric(column.kind) ? column !== kept : !texts.includes(column));
  return (
    <tr role="row" className={row._total ? "group" : undefined}>
      <th role="rowheader" scope="row" colSpan={span} className={isTree ? `level-${Math.min(row._level ?? 0, 5)}` : undefined}>
        <CellText row={row} column={columns[0]!} first />
      </th>
      {columns.slice(span).map((column) => (
        <td key={column.name} role="cell" className={classes(isNumeric(column.kind) && "num", edges.has(column) && "edge", isWide(column) && "wide-only")}>
          <CellText row={row} column={column} first={false} />
        </td>
      ))}
    </tr>
  );
}

/** The title of a group runs over the text columns it leaves empty. */
function emptyTexts(row: ReportRow, columns: ReportColumn[]): number {
  let span = 1;
  while (columns[span] && !isNumeric(columns[span]!.kind) && !row[columns[span]!.name]) span++;
  return span;
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
