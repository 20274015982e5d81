import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "react-aria-components";
import { onExpired, Problem } from "../api/http";
import { logIn } from "../api/session";
import { useDesk } from "../app/session";
import { t } from "../i18n";
import { Dialog } from "../ui/Dialog";
import { PasswordField } from "./PasswordField";

/** Opens over the page when the server no longer knows us. What was refused is sent again, nothing typed is lost. */
export function SessionDialog() {
  const { session, leave } = useDesk();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState("");
  const [error, setError] = useState<string | null>(null);
  const waiting = useRef<(() => void)[]>([]);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    onExpired(() => new Promise<void>((resolve) => { waiting.current.push(resolve); setOpen(true); }));
    return () => onExpired(null);
  }, []);
  useEffect(() => { if (open) input.current?.focus(); }, [open]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await logIn(session.user, password);
      setOpen(false);
      setPassword("");
      setError(null);
      waiting.current.splice(0).forEach((resume) => resume());
    } catch (failure) {
      setError(failure instanceof Problem ? failure.detail : t("error.client"));
    }
  };

  if (!open) return null;
  return (
    <Dialog title={t("session.expired")} onClose={() => undefined} alert>
      <form className="stackv" id="session-again" onSubmit={(event) => void submit(event)}>
        <p>{t("session.kept")}</p>
        <PasswordField label={t("session.password", { name: session.full_name })} value={password} onChange={setPassword} error={error} inputRef={input} />
        <div className="line end-line">
          <Button className="btn btn--quiet" onPress={leave}>{t("session.leave")}</Button>
          <button className="btn btn--primary" type="submit">{t("session.resume")}</button>
        </div>
      </form>
    </Dialog>
  );
}
