import { Icon } from "../ui/Icon";
import { attributes, textOf, type InputProps } from "./input";

export function ChoiceInput(props: InputProps) {
  const value = textOf(props.doc[props.field.name]);
  const options = props.field.options ?? [];
  const known = value === "" || options.some((option) => option.value === value);
  const base = attributes(props);
  const select = (
    <select {...base} value={value} onChange={(event) => props.onChange(event.target.value || null)}>
      {(!props.required || value === "") && <option value="" />}
      {!known && <option value={value}>{value}</option>}
      {options.filter((option) => option.value !== "").map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
    </select>
  );
  return base.className === "input" ? <span className="select">{select}<Icon name="down" /></span> : select;
}
