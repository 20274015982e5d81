import { useState, type FormEvent } from "react";
import { changePassword } from "../api/account";
import { t } from "../i18n";
import { PasswordField } from "../shell/PasswordField";
import { say } from "../ui/toast";
import { Refusal } from "./Refusal";
import { useAttempt } from "./useAttempt";

/** The present password, then another one. */
export function PasswordSection() {
  const [present, setPresent] = useState("");
  const [next, setNext] = useState("");
  const attempt = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt.run(async () => {
      await changePassword(present, next);
      setPresent("");
      setNext("");
      say(t("account.passwordChanged"));
    });
  };
  return (
    <section className="section" aria-labelledby="account-password">
      <div className="section__head"><h2 id="account-password">{t("login.password")}</h2></div>
      <form className="stackv account__form" onSubmit={submit}>
        <Refusal text={attempt.errorBut("password_wrong", "password_weak")} />
        <PasswordField label={t("account.present")} value={present} onChange={setPresent} error={attempt.errorOf("password_wrong")} />
        <PasswordField label={t("account.next")} value={next} onChange={setNext} error={attempt.errorOf("password_weak")} fresh help={t("account.nextHelp")} />
        <div><button className="btn" type="submit" data-pending={attempt.busy || undefined}>{t("account.change")}</button></div>
      </form>
    </section>
  );
}
