import type { Doc, TypeMeta } from "../api/types";
import { MONEY, writeAmount, writeNumber } from "../format/number";
import { t } from "../i18n";
import type { GridColumn } from "./columns";

/** Fields of a document whose lines must balance: what the foot of the lines shows. */
export const BALANCE_TOTALS = ["total_debit", "total_credit", "difference"];

interface Props { columns: GridColumn[]; pair: [string, string]; parent: Doc; parentMeta: TypeMeta }

/** Debit and credit as the server added them, and what is missing for them to be equal. */
export function BalanceFoot({ columns, pair, parent, parentMeta }: Props) {
  const totals = BALANCE_TOTALS.slice(0, 2);
  if (!totals.every((name) => parentMeta.fields.some((field) => field.name === name))) return null;
  const first = columns.findIndex((column) => column.field.name === pair[0]);
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <td role="gridcell" />
        <th role="rowheader" scope="row" className="m-1" colSpan={Math.max(1, first)}>
          <span className="line">{t("rows.total")}<span className="grow" /><Gap parent={parent} /></span>
        </th>
        {columns.slice(Math.max(1, first)).map(({ field, narrow }) => {
          const side = pair.indexOf(field.name);
          return <td role="gridcell" key={field.name} className={`num ${narrow}`} data-label={side >= 0 ? field.label : undefined}>{side >= 0 && <span className="total">{writeNumber(Number(parent[totals[side]!] ?? 0), MONEY)}</span>}</td>;
        })}
      </tr>
    </tfoot>
  );
}

function Gap({ parent }: { parent: Doc }) {
  const gap = Number(parent["difference"] ?? 0);
  const booked = Number(parent["total_debit"] ?? 0) !== 0;
  if (gap === 0) return booked ? <span className="tag status" data-s="done" data-tone="ok">{t("rows.balanced")}</span> : null;
  const currency = typeof parent["currency"] === "string" ? parent["currency"] : "EUR";
  return <span className="tag status" data-s="check" data-tone="warn" role="status">{t(gap > 0 ? "rows.gapDebit" : "rows.gapCredit", { amount: writeAmount(Math.abs(gap), currency) })}</span>;
}
