import type { ImportFinding, ImportResult } from "../api/types";
import { WHOLE, writeNumber } from "../format/number";
import { writeValue } from "../format/value";
import { t } from "../i18n";

/** What a file holds in figures, and every rule it breaks with the first lines that break it. */
export function ImportFindings({ result }: { result: ImportResult }) {
  return (
    <>
      {result.facts.length > 0 && (
        <dl className="facts">
          {result.facts.map((fact) => <div key={fact.label}><dt className="label">{fact.label}</dt><dd className="figure">{writeValue({ name: "value", label: fact.label, kind: fact.kind }, { value: fact.value })}</dd></div>)}
        </dl>
      )}
      {result.findings.length > 0 && (
        <div>
          <div className="section__head"><h2>{t("import.findings")}</h2></div>
          <div className="scroll" tabIndex={0} role="region" aria-label={t("import.findings")}>
            <table className="table findings" aria-label={t("import.findings")}>
              <thead><tr><th scope="col">{t("import.severity")}</th><th scope="col" className="num">{t("import.line")}</th><th scope="col" className="wide-only">{t("import.column")}</th><th scope="col">{t("import.finding")}</th></tr></thead>
              {result.findings.map((finding) => <Group key={`${finding.rule} ${finding.column}`} finding={finding} />)}
            </table>
          </div>
        </div>
      )}
    </>
  );
}

function Group({ finding }: { finding: ImportFinding }) {
  const error = finding.severity === "error";
  const others = finding.count - finding.first.length;
  return (
    <tbody>
      {finding.first.map((place, index) => (
        <tr key={index}>
          <td><span className="status" data-s={error ? "late" : "part"}>{t(error ? "import.error" : "import.alert")}</span></td>
          <td className="num">{place.line > 0 ? writeNumber(place.line, WHOLE) : ""}</td>
          <td className="wide-only">{finding.column}</td>
          <td className="says">{place.sentence}</td>
        </tr>
      ))}
      {others > 0 && <tr><td /><td /><td className="wide-only" /><td className="says faint">{t("import.others", { count: writeNumber(others, WHOLE) })}</td></tr>}
    </tbody>
  );
}
