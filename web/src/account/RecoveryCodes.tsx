import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { saveAs } from "../report/download";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";

/** Shown once: to print, or to keep where passwords are kept. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="stackv account__form">
      <h2 className="h2" ref={head} tabIndex={-1}>{t("factor.codes")}</h2>
      <p>{t("factor.codesLead")}</p>
      <ol className="account__codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
      <div className="line wrap">
        <Button className="btn" onPress={() => saveAs(new Blob([codes.join("\n") + "\n"], { type: "text/plain" }), `${t("factor.file")}.txt`)}><Icon name="dl" />{t("factor.save")}</Button>
        <Button className="btn btn--primary" onPress={onDone}>{t("factor.noted")}</Button>
      </div>
    </div>
  );
}
