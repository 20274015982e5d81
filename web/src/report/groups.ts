import type { ReportColumn } from "../api/types";

export interface ColumnGroup { label: string; columns: ReportColumn[] }

/** Two-level heads: neighbouring columns that name the same group. Null when no column names one. */
export function groupsOf(columns: ReportColumn[]): ColumnGroup[] | null {
  if (!columns.some((column) => column.group)) return null;
  const groups: ColumnGroup[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && last.label === (column.group ?? "")) last.columns.push(column);
    else groups.push({ label: column.group ?? "", columns: [column] });
  }
  return groups;
}

/** First columns of each group: a line separates them from what stands before. */
export const edgesOf = (columns: ReportColumn[]): ReadonlySet<ReportColumn> =>
  new Set((groupsOf(columns) ?? []).filter((group) => group.label).map((group) => group.columns[0]!));

export const classes = (...names: (string | false | undefined)[]): string | undefined => names.filter(Boolean).join(" ") || undefined;
