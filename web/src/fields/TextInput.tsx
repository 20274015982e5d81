import { attributes, textOf, type InputProps } from "./input";

export function TextInput(props: InputProps) {
  const value = textOf(props.doc[props.field.name]);
  return (
    <input {...attributes(props)} type={props.field.kind === "secret" ? "password" : "text"} maxLength={props.field.max} value={value}
      onChange={(event) => props.onChange(event.target.value || null)} />
  );
}

export function LongTextInput(props: InputProps) {
  return (
    <textarea {...attributes(props)} rows={3} maxLength={props.field.max} value={textOf(props.doc[props.field.name])}
      onChange={(event) => props.onChange(event.target.value || null)} />
  );
}

export function CheckInput(props: InputProps) {
  const { field } = props;
  return (
    <label className="check">
      <input type="checkbox" id={props.id} checked={Boolean(props.doc[field.name])} aria-describedby={props.describedBy} aria-invalid={props.invalid || undefined}
        onChange={(event) => props.onChange(event.target.checked)} />
      <span>{field.label}</span>
    </label>
  );
}

export function TimeInput(props: InputProps) {
  const local = props.field.kind === "datetime";
  const value = textOf(props.doc[props.field.name]).replace(" ", "T").slice(0, local ? 16 : 5);
  const write = (text: string) => (text === "" ? null : local ? `${text.replace("T", " ")}:00` : `${text}:00`);
  return (
    <input {...attributes(props)} type={local ? "datetime-local" : "time"} value={value} onChange={(event) => props.onChange(write(event.target.value))} />
  );
}
