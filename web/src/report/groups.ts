import type { ReportColumn } from "../api/types";

/** Two-level heads: neighbouring columns that name the same group. Null when no column names one. */
export function groupsOf(columns: ReportColumn[]): { label: string; span: number }[] | null {
  if (!columns.some((column) => column.group)) return null;
  const groups: { label: string; span: number }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last && last.label === (column.group ?? "")) last.span++;
    else groups.push({ label: column.group ?? "", span: 1 });
  }
  return groups;
}
