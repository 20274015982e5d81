import { readNumber, writeNumber } from "../format/number";
import { numberStyle } from "../format/value";
import { attributes, type InputProps } from "./input";
import { useDraft } from "./useDraft";

/** Amounts and quantities as people type them: `1 234,56`, `(12)`, `12*3,5`. */
export function NumberInput(props: InputProps) {
  const { field, doc } = props;
  const style = numberStyle(field);
  const value = doc[field.name];
  const written = value === null || value === undefined || value === "" ? "" : writeNumber(Number(value), style);
  const draft = useDraft(written, (text) => readNumber(text, style.max), props.onChange, props.initial);
  const unit = field.kind === "percent" ? "%" : null;
  const base = attributes({ ...props, invalid: props.invalid || draft.unreadable });
  const input = (
    <input {...base} className={`${base.className} input--num`} type="text" inputMode="decimal" value={draft.shown}
      onFocus={(event) => { if (props.initial === undefined) event.target.select(); }}
      onChange={(event) => draft.type(event.target.value)} onBlur={draft.leave} />
  );
  return unit && base.className === "input" ? <span className="affix">{input}<span className="unit" aria-hidden="true">{unit}</span></span> : input;
}
