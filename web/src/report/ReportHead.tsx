import { Button } from "react-aria-components";
import { reportUrl } from "../api/meta";
import type { Report } from "../api/types";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";
import { Menu } from "../ui/Menu";

const FORMATS = ["pdf", "xlsx", "csv"] as const;

export function ReportHead({ report, values, subtitle, ready }: { report: Report; values: Record<string, unknown>; subtitle: string; ready: boolean }) {
  const choices = FORMATS.map((format) => ({ id: format, label: t(`report.${format}`), onAction: () => window.location.assign(reportUrl(report.id, values, format)) }));
  return (
    <div className="page-head">
      <div className="page-head__title"><h1>{report.label}</h1><span className="soft wide-only clip">{subtitle}</span></div>
      <div className="actions">
        <IconButton icon="print" label={t("doc.print")} className="wide-only" onPress={() => window.print()} />
        <Menu label={t("list.export")} groups={[{ choices }]} end>
          <Button className="btn btn--primary" isDisabled={!ready}>{t("list.export")}<Icon name="down" className="i--caret" /></Button>
        </Menu>
      </div>
    </div>
  );
}
