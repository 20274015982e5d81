import { useId, useState, type Ref } from "react";
import { t } from "../i18n";
import { FieldError } from "../fields/FieldError";
import { IconButton } from "../ui/IconButton";

interface Props { label: string; value: string; onChange: (value: string) => void; error: string | null; inputRef?: Ref<HTMLInputElement>; fresh?: boolean; help?: string }

export function PasswordField({ label, value, onChange, error, inputRef, fresh = false, help }: Props) {
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="affix">
        <input ref={inputRef} className="input" id={id} type={shown ? "text" : "password"} autoComplete={fresh ? "new-password" : "current-password"} required value={value}
          aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : help ? `${id}-help` : undefined} onChange={(event) => onChange(event.target.value)} />
        <IconButton icon="eye" label={t(shown ? "login.hide" : "login.show")} onPress={() => setShown(!shown)} />
      </span>
      {help && !error && <p className="soft small" id={`${id}-help`}>{help}</p>}
      {error && <FieldError id={`${id}-error`} text={error} />}
    </div>
  );
}
