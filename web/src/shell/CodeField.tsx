import { useId, type Ref } from "react";
import { FieldError } from "../fields/FieldError";
import { t } from "../i18n";

interface Props { value: string; onChange: (value: string) => void; error: string | null; inputRef?: Ref<HTMLInputElement>; recovery?: boolean }

/** Six digits of a telephone, or a recovery code where one may stand for them. */
export function CodeField({ value, onChange, error, inputRef, recovery = true }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("code.label")}</label>
      <input ref={inputRef} className="input" id={id} type="text" autoComplete="one-time-code" inputMode={recovery ? "text" : "numeric"} autoCapitalize="none"
        spellCheck={false} required value={value} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : `${id}-help`}
        onChange={(event) => onChange(event.target.value)} />
      {error ? <FieldError id={`${id}-error`} text={error} /> : <p className="soft small" id={`${id}-help`}>{t(recovery ? "code.help" : "code.helpNew")}</p>}
    </div>
  );
}
