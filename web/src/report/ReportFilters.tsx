import { useEffect, useId, useState } from "react";
import { Button, DialogTrigger, Popover } from "react-aria-components";
import type { Doc, Field, Report } from "../api/types";
import { FieldInput } from "../fields/FieldInput";
import { writeValue } from "../format/value";
import { t } from "../i18n";
import { linkTitles } from "../list/titles";
import { Icon } from "../ui/Icon";

interface Props { report: Report; values: Doc; onChange: (name: string, value: unknown) => void }

/** Each filter is a chip that reads as a sentence and opens on its editor. */
export function ReportFilters({ report, values, onChange }: Props) {
  return (
    <div className="bar">
      {report.filters.filter((field) => !field.hidden).map((field) => <Chip key={field.name} field={field} values={values} onChange={(value) => onChange(field.name, value)} />)}
    </div>
  );
}

function Chip({ field, values, onChange }: { field: Field; values: Doc; onChange: (value: unknown) => void }) {
  const [open, setOpen] = useState(false);
  const value = values[field.name];
  const title = linkTitles.get(`${field.target ?? ""}/${String(value)}`);
  const shown = { ...values, _titles: title ? { [field.name]: title } : {} };
  const text = field.kind === "check" ? t(value ? "value.yes" : "value.no") : writeValue(field, shown) || t("report.all");
  const removable = !field.required && value !== null && value !== undefined && value !== "" && value !== false && field.default === undefined;
  if (field.kind === "check") {
    return <span className="chip"><Button aria-pressed={Boolean(value)} onPress={() => onChange(!value)}>{t("list.filterOn", { label: field.label })} <b>{text}</b></Button></span>;
  }
  return (
    <span className="chip">
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button>{t("list.filterOn", { label: field.label })} <b>{text}</b></Button>
        <Popover className="pop pop--filter" placement="bottom start" offset={4} aria-label={field.label}>
          <Editor field={field} doc={shown} onApply={(next) => { onChange(next); setOpen(false); }} />
        </Popover>
      </DialogTrigger>
      {removable && <Button aria-label={t("list.removeFilter", { label: field.label })} onPress={() => onChange(null)}><Icon name="x" /></Button>}
    </span>
  );
}

function Editor({ field, doc, onApply }: { field: Field; doc: Doc; onApply: (value: unknown) => void }) {
  const [draft, setDraft] = useState<Doc>(doc);
  const id = useId();
  useEffect(() => setDraft(doc), [doc[field.name]]);
  const change = (value: unknown, title?: string) => {
    if (title) linkTitles.set(`${field.target ?? ""}/${String(value)}`, title);
    setDraft({ ...draft, [field.name]: value, _titles: title ? { [field.name]: title } : {} });
  };
  return (
    <form className="stackv filter" onSubmit={(event) => { event.preventDefault(); onApply(draft[field.name]); }}>
      <div className="field"><label htmlFor={id}>{field.label}</label><FieldInput id={id} field={field} doc={draft} autoFocus onChange={change} /></div>
      <button className="btn btn--primary" type="submit">{t("filter.apply")}</button>
    </form>
  );
}
