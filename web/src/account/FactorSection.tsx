import { useState, type FormEvent } from "react";
import { Button } from "react-aria-components";
import { removeFactor, renewCodes, type Account } from "../api/account";
import { t, tn } from "../i18n";
import { CodeField } from "../shell/CodeField";
import { PasswordField } from "../shell/PasswordField";
import { say } from "../ui/toast";
import { FactorSetup } from "./FactorSetup";
import { RecoveryCodes } from "./RecoveryCodes";
import { Refusal } from "./Refusal";
import { useAttempt } from "./useAttempt";

interface Props { account: Account; onChange: () => void }
type Doing = "nothing" | "setup" | "remove" | "renew";

/** A code of the telephone as well as the password: on, off, and the recovery codes. */
export function FactorSection({ account, onChange }: Props) {
  const [doing, setDoing] = useState<Doing>("nothing");
  const done = () => { setDoing("nothing"); onChange(); };
  return (
    <section className="section" aria-labelledby="account-factor">
      <div className="section__head">
        <h2 id="account-factor">{t("factor.title")}</h2>
        <span className="status" data-s={account.second_factor ? "done" : "draft"}>{t(account.second_factor ? "factor.on" : "factor.off")}</span>
      </div>
      <p className="soft account__form">{t("factor.lead")}</p>
      {doing === "setup" && <FactorSetup onDone={done} />}
      {(doing === "remove" || doing === "renew") && <Proof key={doing} doing={doing} onDone={done} />}
      {doing === "nothing" && <Choices account={account} onChoose={setDoing} />}
    </section>
  );
}

function Choices({ account, onChoose }: { account: Account; onChoose: (doing: Doing) => void }) {
  if (!account.second_factor) return <Button className="btn" onPress={() => onChoose("setup")}>{t("factor.setup")}</Button>;
  return (
    <div className="stackv">
      <p>{tn("factor.left", account.recovery_codes_left)}</p>
      <div className="line wrap">
        <Button className="btn" onPress={() => onChoose("renew")}>{t("factor.renew")}</Button>
        <Button className="btn btn--danger" onPress={() => onChoose("remove")}>{t("factor.remove")}</Button>
      </div>
    </div>
  );
}

function Proof({ doing, onDone }: { doing: "remove" | "renew"; onDone: () => void }) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [codes, setCodes] = useState<string[] | null>(null);
  const attempt = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt.run(async () => {
      if (doing === "renew") return setCodes(await renewCodes(password, code));
      await removeFactor(password, code);
      say(t("factor.removed"));
      onDone();
    });
  };
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <form className="stackv account__form" onSubmit={submit}>
      <Refusal text={attempt.errorBut("password_wrong", "second_factor_invalid")} />
      <PasswordField label={t("account.present")} value={password} onChange={setPassword} error={attempt.errorOf("password_wrong")} />
      <CodeField value={code} onChange={setCode} error={attempt.errorOf("second_factor_invalid")} />
      <div className="line wrap">
        <Button className="btn btn--quiet" onPress={onDone}>{t("ui.back")}</Button>
        <button className={`btn ${doing === "remove" ? "btn--danger-fill" : "btn--primary"}`} type="submit" data-pending={attempt.busy || undefined}>
          {t(doing === "remove" ? "factor.remove" : "factor.renew")}
        </button>
      </div>
    </form>
  );
}
