import { useMemo } from "react";
import { useParams, useSearchParams } from "react-router";
import { readReport } from "../api/meta";
import type { Doc, Report } from "../api/types";
import { useDesk } from "../app/session";
import { today } from "../format/date";
import { t } from "../i18n";
import { Failure, Waiting } from "../ui/PageState";
import { useLoad } from "../ui/useLoad";
import { useTitle } from "../ui/useTitle";
import { ReportFilters } from "./ReportFilters";
import { ReportHead } from "./ReportHead";
import { ReportTable } from "./ReportTable";
import { useReport } from "./useReport";

export default function ReportPage() {
  const { id = "" } = useParams();
  const report = useLoad(id, () => readReport(id));
  if (report.error) return <Failure error={report.error} onRetry={report.reload} />;
  if (!report.data || report.data.id !== id) return <Waiting />;
  return <Open key={id} report={report.data} />;
}

/** Filters come from the address, then from the declaration; the company from the desk. */
export function filterValues(report: Report, params: URLSearchParams, company: string | null): Doc {
  const values: Doc = {};
  for (const field of report.filters) {
    const given = params.get(field.name);
    values[field.name] = given ?? field.default ?? (field.name === "company" ? company : null);
    if (field.kind === "check") values[field.name] = given === null ? Boolean(field.default) : given === "true" || given === "1";
  }
  return values;
}

function Open({ report }: { report: Report }) {
  const { company } = useDesk();
  const [params, setParams] = useSearchParams();
  const values = useMemo(() => filterValues(report, params, company?.name ?? null), [report, params, company]);
  const complete = report.filters.every((field) => !field.required || values[field.name]);
  const { _titles, ...asked } = values;
  const result = useReport(report.id, complete ? asked : null);
  useTitle(report.label);
  const change = (name: string, value: unknown) => setParams((before) => {
    const next = new URLSearchParams(before);
    if (value === null || value === undefined || value === "") next.delete(name); else next.set(name, String(value));
    return next;
  });
  return (
    <>
      <ReportHead report={report} values={asked} subtitle={result.data?.subtitle ?? t("report.on", { date: today().split("-").reverse().join("/") })} ready={complete && result.data !== null} />
      <ReportFilters report={report} values={values} onChange={change} />
      {!complete && <p className="section faint">{t("report.incomplete")}</p>}
      {result.error && <Failure error={result.error} onRetry={result.reload} />}
      {complete && !result.data && !result.error && <Waiting text={t("report.computing", { label: report.label })} />}
      {result.data && <ReportTable report={report} result={result.data} busy={result.loading} onMore={result.more} />}
    </>
  );
}
