import { useState } from "react";
import { runReport } from "../api/meta";
import type { Doc, ReportResult } from "../api/types";
import { say } from "../ui/toast";
import { useLoad } from "../ui/useLoad";

/** A report as far as it was read: its first lines, then those asked for. */
export function useReport(id: string, asked: Doc | null) {
  const first = useLoad(asked ? `${id} ${JSON.stringify(asked)}` : null, (signal) => runReport(id, asked ?? {}, 0, signal));
  const [next, setNext] = useState<{ of: ReportResult; rows: ReportResult["rows"]; more: boolean } | null>(null);
  const [reading, setReading] = useState(false);
  const start = first.data;
  const later = next && next.of === start ? next : null; // other filters start anew
  const data = start && later ? { ...start, rows: [...start.rows, ...later.rows], more: later.more } : start;
  const more = () => {
    if (!start || !data) return;
    setReading(true);
    runReport(id, asked ?? {}, data.rows.length)
      .then((page) => setNext({ of: start, rows: [...(later?.rows ?? []), ...page.rows], more: Boolean(page.more) }), (error: Error) => say(error.message, "bad"))
      .finally(() => setReading(false));
  };
  return { ...first, data, loading: first.loading || reading, more };
}
