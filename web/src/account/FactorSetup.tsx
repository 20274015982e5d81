import { useEffect, useRef, useState, type FormEvent } from "react";
import { confirmFactor, offerFactor, type Offer } from "../api/account";
import { t } from "../i18n";
import { CodeField } from "../shell/CodeField";
import { PasswordField } from "../shell/PasswordField";
import { QrCode } from "./QrCode";
import { RecoveryCodes } from "./RecoveryCodes";
import { Refusal } from "./Refusal";
import { useAttempt } from "./useAttempt";

/** Password, then the drawing to scan, then a code that shows that it was scanned, then the recovery codes. */
export function FactorSetup({ onDone }: { onDone: () => void }) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return offer ? <Scan offer={offer} onCodes={setCodes} /> : <Ask onOffer={setOffer} />;
}

function Ask({ onOffer }: { onOffer: (offer: Offer) => void }) {
  const [password, setPassword] = useState("");
  const attempt = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt.run(async () => onOffer(await offerFactor(password)));
  };
  return (
    <form className="stackv account__form" onSubmit={submit}>
      <Refusal text={attempt.errorBut("password_wrong")} />
      <PasswordField label={t("account.present")} value={password} onChange={setPassword} error={attempt.errorOf("password_wrong")} />
      <div><button className="btn btn--primary" type="submit" data-pending={attempt.busy || undefined}>{t("factor.begin")}</button></div>
    </form>
  );
}

function Scan({ offer, onCodes }: { offer: Offer; onCodes: (codes: string[]) => void }) {
  const [code, setCode] = useState("");
  const attempt = useAttempt();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt.run(async () => onCodes(await confirmFactor(code)));
  };
  return (
    <form className="stackv account__form" onSubmit={submit}>
      <p>{t("factor.scan")}</p>
      <QrCode qr={offer.qr} />
      <p>{t("factor.type")} <code className="account__secret">{offer.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code></p>
      <Refusal text={attempt.errorBut("second_factor_invalid")} />
      <CodeField value={code} onChange={setCode} error={attempt.errorOf("second_factor_invalid")} inputRef={input} recovery={false} />
      <div><button className="btn btn--primary" type="submit" data-pending={attempt.busy || undefined}>{t("factor.confirm")}</button></div>
    </form>
  );
}
