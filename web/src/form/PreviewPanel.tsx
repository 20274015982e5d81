import { useRef } from "react";
import { pdfUrl } from "../api/docs";
import type { TypeMeta } from "../api/types";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";

interface Props { meta: TypeMeta; name: string; version: number | undefined; onClose: () => void }

/** The PDF the customer will receive, made by the server from what is saved. */
export function PreviewPanel({ meta, name, version, onClose }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const url = pdfUrl(meta.name, name, version);
  return (
    <aside className="side" aria-label={t("doc.pdf")}>
      <div className="side__tabs">
        <h2 className="tab" aria-current="true">{t("doc.pdf")}</h2>
        <span className="grow" />
        <span className="line">
          <IconButton icon="print" small label={t("doc.print")} onPress={() => frame.current?.contentWindow?.print()} />
          <a className="btn btn--icon btn--s btn--quiet" href={url} download={`${name}.pdf`} aria-label={t("doc.download")}><Icon name="dl" /></a>
          <IconButton icon="x" small label={t("doc.closePreview")} onPress={onClose} />
        </span>
      </div>
      <div className="paper paper--frame"><iframe ref={frame} title={t("doc.pdf")} src={`${url}#toolbar=0&navpanes=0&view=FitH`} /></div>
    </aside>
  );
}
