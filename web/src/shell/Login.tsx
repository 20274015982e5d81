import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import type { Session } from "../api/types";
import { language, t, type Language } from "../i18n";
import { Mark, Icon } from "../ui/Icon";
import { useTitle } from "../ui/useTitle";
import { CodeField } from "./CodeField";
import { PasswordField } from "./PasswordField";
import { useEntrance } from "./useEntrance";

interface Props { onEnter: (session: Session) => void; onLanguage: (language: Language) => void }

export function Login({ onEnter, onLanguage }: Props) {
  const [user, setUser] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const entrance = useEntrance(onEnter);
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  const other: Language = language() === "fr" ? "en" : "fr";
  useTitle(t("login.title"));
  useEffect(() => { setCode(""); first.current?.focus(); }, [entrance.awaited]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (entrance.awaited ? entrance.code(code) : entrance.password(user.trim(), password));
  };

  return (
    <div className="solo">
      <header className="solo__head"><a className="rail__brand" href="/desk/"><Mark /><span>Socle</span></a></header>
      <main className="solo__main">
        <form className="sheet" onSubmit={submit}>
          <div><h1>Socle</h1><p className="soft">{t(entrance.awaited ? "login.code" : "login.lead")}</p></div>
          {entrance.awaited ? <CodeField value={code} onChange={setCode} error={entrance.error} inputRef={first} /> : (
            <>
              <div className="field">
                <label htmlFor={id}>{t("login.user")}</label>
                <input ref={first} className="input" id={id} type="text" autoComplete="username" autoCapitalize="none" spellCheck={false} required
                  value={user} onChange={(event) => setUser(event.target.value)} />
              </div>
              <PasswordField label={t("login.password")} value={password} onChange={setPassword} error={entrance.error} />
            </>
          )}
          <button className="btn btn--primary btn--wide" type="submit" data-pending={entrance.busy || undefined}>{t("login.enter")}</button>
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
