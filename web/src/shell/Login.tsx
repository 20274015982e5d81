import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { Problem } from "../api/http";
import { logIn } from "../api/session";
import type { Session } from "../api/types";
import { language, t, type Language } from "../i18n";
import { Mark, Icon } from "../ui/Icon";
import { useTitle } from "../ui/useTitle";
import { PasswordField } from "./PasswordField";

interface Props { onEnter: (session: Session) => void; onLanguage: (language: Language) => void }

export function Login({ onEnter, onLanguage }: Props) {
  const [user, setUser] = useState("");
  const [password, setPassword] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  const other: Language = language() === "fr" ? "en" : "fr";
  useTitle(t("login.title"));
  useEffect(() => first.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      onEnter(await logIn(user.trim(), password));
    } catch (failure) {
      setError(failure instanceof Problem ? failure.detail : t("error.client"));
      setBusy(false);
    }
  };

  return (
    <div className="solo">
      <header className="solo__head"><a className="rail__brand" href="/desk/"><Mark /><span>Socle</span></a></header>
      <main className="solo__main">
        <form className="sheet" onSubmit={(event) => void submit(event)}>
          <div><h1>Socle</h1><p className="soft">{t("login.lead")}</p></div>
          <div className="field">
            <label htmlFor={id}>{t("login.user")}</label>
            <input ref={first} className="input" id={id} type="text" autoComplete="username" autoCapitalize="none" spellCheck={false} required
              value={user} onChange={(event) => setUser(event.target.value)} />
          </div>
          <PasswordField label={t("login.password")} value={password} onChange={setPassword} error={error} />
          <button className="btn btn--primary btn--wide" type="submit" data-pending={busy || undefined}>{t("login.enter")}</button>
        </form>
      </main>
      <footer className="solo__foot">
        <span className="line"><Icon name="shield" />{t("login.data")}</span>
        <span className="grow" />
        <button className="linkish" type="button" lang={other} onClick={() => onLanguage(other)}>{other === "en" ? "English" : "Français"}</button>
      </footer>
    </div>
  );
}
