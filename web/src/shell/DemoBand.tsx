import { useState } from "react";
import { Button } from "react-aria-components";
import { call, Problem } from "../api/http";
import { useDesk } from "../app/session";
import { forgetCopies } from "../form/localCopy";
import { t } from "../i18n";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/Icon";
import { say } from "../ui/toast";

/** Nobody takes demonstration data for true ones; an administrator who has seen enough of them takes them away. */
export function DemoBand() {
  const { session } = useDesk();
  const [asking, setAsking] = useState(false);
  if (!session.demo) return null;
  return (
    <section className="band" aria-label={t("demo.title")}>
      <Icon name="info" /><span className="grow">{t("demo.title")}</span>
      {session.administrator && <Button className="btn btn--s" onPress={() => setAsking(true)}>{t("demo.remove")}</Button>}
      {asking && <RemoveDialog onClose={() => setAsking(false)} />}
    </section>
  );
}

function RemoveDialog({ onClose }: { onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await call<null>("DELETE", "/api/demo");
      forgetCopies();
      // Nothing that the desk knows is true any more: it begins again.
      window.location.assign("/desk/");
    } catch (failure) {
      say(failure instanceof Problem ? failure.detail : t("error.client"), "bad");
      onClose();
    }
  };
  return (
    <Dialog title={t("demo.question")} onClose={onClose} alert
      foot={(
        <>
          <Button className="btn" autoFocus isDisabled={busy} onPress={onClose}>{t("ui.back")}</Button>
          <Button className="btn btn--danger-fill" data-pending={busy || undefined} onPress={() => void remove()}>{t("demo.confirm")}</Button>
        </>
      )}>
      <p>{t("demo.text")}</p>
      <p role="status" className="faint small">{busy ? t("demo.busy") : ""}</p>
    </Dialog>
  );
}
