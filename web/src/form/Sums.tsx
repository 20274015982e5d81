import { Fragment } from "react";
import type { Doc, Field, Part } from "../api/types";
import { MONEY, writeAmount, writeNumber } from "../format/number";
import { t } from "../i18n";
import { isNumeric, writeValue } from "../format/value";
import { leadOf } from "./layout";
import { rowsOf } from "./state";

/** Totals computed by the server. The leading one carries the accountant's rule and the currency. */
export function Sums({ fields, doc }: { fields: Field[]; doc: Doc }) {
  const lead = leadOf(fields);
  const currencyField = lead?.currency ? doc[lead.currency] : doc["currency"];
  const currency = typeof currencyField === "string" && currencyField ? currencyField : "EUR";
  return (
    <dl className="sums" aria-live="polite">
      {fields.map((field) => field.kind === "rows"
        ? <TaxLines key={field.name} field={field} doc={doc} />
        : <Line key={field.name} field={field} doc={doc} lead={field === lead} currency={currency} />)}
    </dl>
  );
}

function Line({ field, doc, lead, currency }: { field: Field; doc: Doc; lead: boolean; currency: string }) {
  const value = doc[field.name];
  const parts = doc._details?.[field.name] ?? [];
  if (!lead && parts.length > 0) return <Parts parts={parts} />;
  if (!lead && (value === null || value === undefined)) return null;
  const amount = Number(value ?? 0);
  if (!lead) return <Fragment><dt>{field.label}</dt><dd>{writeNumber(amount, MONEY)}</dd></Fragment>;
  return (
    <Fragment>
      <dt className="sums__line lead">{field.label}</dt>
      <dd className="sums__line lead"><span className="total">{writeAmount(amount, currency)}</span></dd>
    </Fragment>
  );
}

/** What an amount is made of, in place of it: « TVA 10 % sur 531,00 ». */
function Parts({ parts }: { parts: Part[] }) {
  return parts.map((part) => (
    <Fragment key={`${part.label} ${part.base ?? ""}`}>
      <dt>{part.base === null ? part.label : t("doc.partOf", { label: part.label, base: writeNumber(part.base, MONEY) })}</dt>
      <dd>{writeNumber(part.amount, MONEY)}</dd>
    </Fragment>
  ));
}

/** Computed rows among the totals, one line each: their words, then their last amount. */
function TaxLines({ field, doc }: { field: Field; doc: Doc }) {
  const cells = field.rows?.fields.filter((cell) => !cell.hidden) ?? [];
  const words = cells.find((cell) => !isNumeric(cell.kind) && cell.kind !== "check");
  const amount = cells.filter((cell) => cell.kind === "money").at(-1);
  if (!words || !amount) return null;
  return rowsOf(doc, field.name).map((row, index) => (
    <Fragment key={index}><dt>{writeValue(words, row)}</dt><dd>{writeNumber(Number(row[amount.name] ?? 0), MONEY)}</dd></Fragment>
  ));
}
