import { useState } from "react";
import { Button } from "react-aria-components";
import { t } from "../i18n";
import { Dialog } from "../ui/Dialog";
import type { Asking } from "./useFormActions";

/** Says what will happen before it happens. The safe button has the focus when the step destroys. */
export function StepDialog({ asking, onClose }: { asking: Asking; onClose: () => void }) {
  const [busy, setBusy] = useState(false);
  const act = () => {
    if (busy) return;
    setBusy(true);
    void asking.run().finally(onClose);
  };
  return (
    <Dialog title={asking.title} onClose={onClose} alert={asking.danger}
      foot={(
        <>
          <Button className="btn" autoFocus={asking.danger} onPress={onClose}>{t("ui.back")}</Button>
          <Button className={`btn ${asking.danger ? "btn--danger-fill" : "btn--primary"}`} autoFocus={!asking.danger} data-pending={busy || undefined} onPress={act}>{asking.verb}</Button>
        </>
      )}>
      <p>{asking.text}</p>
    </Dialog>
  );
}
