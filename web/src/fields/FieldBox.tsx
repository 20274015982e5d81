import { useId, type ReactNode } from "react";
import { Link } from "react-router";
import type { Doc, Field } from "../api/types";
import { docPath, slugOf } from "../app/paths";
import { isLink, isNumeric, writeMoney, writeValue } from "../format/value";
import { t } from "../i18n";
import { FieldError } from "./FieldError";
import { FieldInput, targetOf, type FieldInputProps } from "./FieldInput";
import { textOf } from "./input";

const STEPS = ["f-2", "f-3", "f-4", "f-6"];
/** Letters of a label that fit on one line, and of a help on two, beside the story of the document. */
const ROOM: Record<string, [number, number]> = { "f-2": [16, 32], "f-3": [26, 52], "f-4": [36, 76] };

/** Columns of the form grid a field takes: those it declares, or more when its words need them. */
export function widthOf(field: Field): string {
  const own = field.width && /^f-(2|3|4|5|6|7|8|12)$/.test(field.width) ? field.width : usualWidth(field);
  let step = STEPS.indexOf(own);
  while (step >= 0 && step < STEPS.length - 1 && !fits(field, STEPS[step]!)) step++;
  return step < 0 ? own : STEPS[step]!;
}

function fits(field: Field, width: string): boolean {
  const [label, help] = ROOM[width] ?? [Infinity, Infinity];
  return field.label.length + (field.required ? 2 : 0) <= label && (field.help?.length ?? 0) <= help;
}

function usualWidth(field: Field): string {
  if (field.kind === "longtext" || field.kind === "html" || field.kind === "json") return "f-12";
  if (field.kind === "date" || field.kind === "time" || field.kind === "check" || field.kind === "choice" || isNumeric(field.kind)) return "f-3";
  return "f-6";
}

interface Props extends Omit<FieldInputProps, "id" | "describedBy" | "label"> { error?: string | undefined; editable: boolean; /** No labelled field stands on its line. */ alone?: boolean }

/** A field of a form: its label always visible, its value editable or plain, help and error under it. */
export function FieldBox({ error, editable, alone, ...props }: Props) {
  const { field } = props;
  const id = useId();
  const notes = [error && `${id}-error`, field.help && `${id}-help`].filter(Boolean).join(" ");
  const input = { ...props, id, invalid: Boolean(error), ...(notes ? { describedBy: notes } : {}) };
  return (
    <div className={`field ${widthOf(field)}${alone ? " field--alone" : ""}`} data-field={field.name}>
      {editable ? <Editable input={input} /> : <Plain field={field} doc={props.doc} />}
      {error && <FieldError id={`${id}-error`} text={error} />}
      {field.help && editable && <p className="field__help" id={`${id}-help`}>{field.help}</p>}
    </div>
  );
}

function Editable({ input }: { input: FieldInputProps }) {
  if (input.field.kind === "check") return <><span className="label beside" aria-hidden="true">{"\u00A0"}</span><FieldInput {...input} /></>;
  return (
    <>
      <label htmlFor={input.id}>{input.field.label}{input.required && <> <span className="field__req" aria-hidden="true">*</span></>}</label>
      <FieldInput {...input} />
    </>
  );
}

function Plain({ field, doc }: { field: Field; doc: Doc }) {
  return <><span className="label">{field.label}</span><span className="field__value">{plainValue(field, doc)}</span></>;
}

export function plainValue(field: Field, doc: Doc): ReactNode {
  const text = field.kind === "money" ? writeMoney(field, doc) : writeValue(field, doc);
  if (!text) return <span className="faint" aria-label={t("value.nothing")}>—</span>;
  if (!isLink(field.kind)) return text;
  const target = targetOf({ field, doc });
  const slug = field.targetSlug ?? slugOf(target);
  return slug ? <Link to={docPath(slug, textOf(doc[field.name]))}>{text}</Link> : text;
}
