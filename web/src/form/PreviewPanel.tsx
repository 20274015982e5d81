import { useEffect, useState } from "react";
import { pageUrl, pdfUrl } from "../api/docs";
import type { TypeMeta } from "../api/types";
import { writeName } from "../format/value";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { IconButton } from "../ui/IconButton";

interface Props { meta: TypeMeta; name: string; version: number | undefined; onClose: () => void }

/**
 * The paper the customer will receive, made by the server from what is saved. It comes as images: telephones and some
 * browsers show no PDF inside a page. The file itself is one press away.
 */
export function PreviewPanel({ meta, name, version, onClose }: Props) {
  const url = pdfUrl(meta.name, name, version);
  return (
    <aside className="side side--paper" aria-label={t("doc.pdf")}>
      <div className="side__tabs">
        <h2 className="tab" aria-current="true">{t("doc.pdf")}</h2>
        <span className="grow" />
        <span className="line">
          <a className="btn btn--icon btn--s btn--quiet" href={url} target="_blank" rel="noopener" aria-label={t("doc.openPdf")}><Icon name="print" /></a>
          <a className="btn btn--icon btn--s btn--quiet" href={url} download={`${name}.pdf`} aria-label={t("doc.download")}><Icon name="dl" /></a>
          <IconButton icon="x" small label={t("doc.closePreview")} onPress={onClose} />
        </span>
      </div>
      <Pages key={`${name} ${version ?? ""}`} meta={meta} name={name} version={version} />
    </aside>
  );
}

/** Each page asks for the next one; there is no image beyond the last. */
function Pages({ meta, name, version }: Omit<Props, "onClose">) {
  const [asked, setAsked] = useState(1);
  const [drawn, setDrawn] = useState(0);
  const [over, setOver] = useState(false);
  useEffect(() => { if (drawn === asked && !over) setAsked(drawn + 1); }, [drawn, asked, over]);
  const numbers = Array.from({ length: over ? drawn : asked }, (_, index) => index + 1);
  return (
    <div className="paper pages" tabIndex={0} role="region" aria-label={t("doc.pdf")} aria-busy={!over}>
      {numbers.map((number) => (
        <img key={number} className={number > drawn ? "sr" : undefined} src={pageUrl(meta.name, name, version, number)} alt={t("doc.page", { number, name: writeName(name) })}
          onLoad={() => setDrawn(number)} onError={() => setOver(true)} />
      ))}
      {drawn === 0 && <p className="faint" role="status">{t(over ? "doc.noPage" : "doc.pageComes")}</p>}
    </div>
  );
}
