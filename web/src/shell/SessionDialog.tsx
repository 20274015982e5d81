import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "react-aria-components";
import { onExpired } from "../api/http";
import { useDesk } from "../app/session";
import { t } from "../i18n";
import { Dialog } from "../ui/Dialog";
import { CodeField } from "./CodeField";
import { PasswordField } from "./PasswordField";
import { useEntrance } from "./useEntrance";

/** Opens over the page when the server no longer knows us. What was refused is sent again, nothing typed is lost. */
export function SessionDialog() {
  const { session, leave } = useDesk();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const waiting = useRef<(() => void)[]>([]);
  const input = useRef<HTMLInputElement>(null);

  const entrance = useEntrance(() => {
    setOpen(false);
    setPassword("");
    waiting.current.splice(0).forEach((resume) => resume());
  });

  useEffect(() => {
    onExpired(() => new Promise<void>((resolve) => { waiting.current.push(resolve); setOpen(true); }));
    return () => onExpired(null);
  }, []);
  useEffect(() => { setCode(""); if (open) input.current?.focus(); }, [open, entrance.awaited]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (entrance.awaited ? entrance.code(code) : entrance.password(session.user, password));
  };

  if (!open) return null;
  return (
    <Dialog title={t("session.expired")} onClose={() => undefined} alert>
      <form className="stackv" id="session-again" onSubmit={submit}>
        <p>{t("session.kept")}</p>
        {entrance.awaited
          ? <CodeField value={code} onChange={setCode} error={entrance.error} inputRef={input} />
          : <PasswordField label={t("session.password", { name: session.full_name })} value={password} onChange={setPassword} error={entrance.error} inputRef={input} />}
        <div className="line end-line">
          <Button className="btn btn--quiet" onPress={leave}>{t("session.leave")}</Button>
          <button className="btn btn--primary" type="submit">{t("session.resume")}</button>
        </div>
      </form>
    </Dialog>
  );
}
