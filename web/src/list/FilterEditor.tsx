import { useId, useState, type FormEvent } from "react";
import type { Doc, Field, TypeMeta } from "../api/types";
import type { Cond } from "../cond/cond";
import { FieldInput } from "../fields/FieldInput";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { condOf, filterable, operatorLabel, operatorsOf, type Described, type Operator } from "./filters";
import { linkTitles } from "./titles";

interface Props { meta: TypeMeta; known: Described | null; onApply: (cond: Cond | null) => void }

export function FilterEditor({ meta, known, onApply }: Props) {
  const fields = filterable(meta);
  const [field, setField] = useState<Field>(known?.field ?? fields.find((one) => one.name === meta.list?.columns[1]) ?? fields[0]!);
  const [operator, setOperator] = useState<Operator>(known?.operator ?? operatorsOf(field)[0]!);
  const [doc, setDoc] = useState<Doc>({ [field.name]: known?.value ?? null, _titles: titlesOf(known) });
  const id = useId();
  const choose = (name: string) => {
    const next = fields.find((one) => one.name === name)!;
    setField(next);
    setOperator(operatorsOf(next)[0]!);
    setDoc({});
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply(condOf(field, operator, doc[field.name] ?? (field.kind === "check" ? false : null)));
  };
  const change = (value: unknown, title?: string) => {
    if (title) linkTitles.set(`${field.target ?? ""}/${String(value)}`, title);
    setDoc({ [field.name]: value, _titles: title ? { [field.name]: title } : {} });
  };
  return (
    <form className="stackv filter" onSubmit={submit}>
      <Select label={t("filter.field")} value={field.name} onChange={choose} options={fields.map((one) => [one.name, one.label])} autoFocus />
      {operatorsOf(field).length > 1 && (
        <Select label={t("filter.operator")} value={operator} onChange={(one) => setOperator(one as Operator)} options={operatorsOf(field).map((one) => [one, operatorLabel(field, one)])} />
      )}
      {operator === "in" && <Choices field={field} value={doc[field.name]} onChange={change} />}
      {operator !== "in" && operator !== "set" && operator !== "unset" && (
        <div className="field"><label htmlFor={id}>{t("filter.value")}</label><FieldInput key={field.name} id={id} field={{ ...field, filters: undefined } as Field} doc={doc} onChange={change} /></div>
      )}
      <button className="btn btn--primary" type="submit">{t("filter.apply")}</button>
    </form>
  );
}

const titlesOf = (known: Described | null): Record<string, string> => {
  const title = known ? linkTitles.get(`${known.field.target ?? ""}/${String(known.value)}`) : undefined;
  return known && title ? { [known.field.name]: title } : {};
};

interface SelectProps { label: string; value: string; options: [string, string][]; onChange: (value: string) => void; autoFocus?: boolean }

function Select({ label, value, options, onChange, autoFocus }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="select">
        <select className="input" id={id} value={value} autoFocus={autoFocus} onChange={(event) => onChange(event.target.value)}>
          {options.map(([one, text]) => <option key={one} value={one}>{text}</option>)}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}

function Choices({ field, value, onChange }: { field: Field; value: unknown; onChange: (value: unknown) => void }) {
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const toggle = (one: string) => onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <fieldset>
      <legend className="label">{t("filter.value")}</legend>
      {(field.options ?? []).filter((option) => option.value).map((option) => (
        <label className="check choices" key={option.value}><input type="checkbox" checked={chosen.includes(option.value)} onChange={() => toggle(option.value)} /><span>{option.label}</span></label>
      ))}
    </fieldset>
  );
}
