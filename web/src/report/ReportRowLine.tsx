import { Link } from "react-router";
import type { ReportColumn, ReportRow } from "../api/types";
import { drillPath } from "../app/paths";
import { isNumeric, writeName, writeValue } from "../format/value";

interface Props { row: ReportRow; columns: ReportColumn[]; isTree: boolean }

/** One line of a report; figures and the first cell lead to what makes them. */
export function ReportRowLine({ row, columns, isTree }: Props) {
  const amounts = columns.filter((column) => column.kind === "money");
  // On a narrow screen a report keeps its code, its label and one figure: the last that holds something.
  const kept = amounts.filter((column) => row[column.name]).at(-1) ?? amounts.at(-1);
  const level = isTree ? `level-${Math.min(row._level ?? 0, 5)}` : "";
  const texts = columns.filter((column) => !isNumeric(column.kind)).slice(0, 2);
  return (
    <tr role="row" className={row._total ? "group" : undefined}>
      {columns.map((column, index) => {
        const wide = isNumeric(column.kind) ? column !== kept : !texts.includes(column);
        const className = [isNumeric(column.kind) ? "num" : "", index === 0 ? level : "", wide ? "wide-only" : ""].filter(Boolean).join(" ") || undefined;
        const cell = <CellText row={row} column={column} first={index === 0} />;
        return index === 0 ? <th key={column.name} role="rowheader" scope="row" className={className}>{cell}</th> : <td key={column.name} role="cell" className={className}>{cell}</td>;
      })}
    </tr>
  );
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
