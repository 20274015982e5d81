import { writeNumber, MONEY, WHOLE } from "../format/number";
import { t, tn } from "../i18n";
import type { Column } from "./columns";
import type { Totals } from "./useTotals";

/** Count and totals of the whole list: one line above, two below. */
export function ListFoot({ columns, totals, currency }: { columns: Column[]; totals: Totals; currency: "one" | "several" }) {
  const lead = Math.max(1, columns.findIndex((column) => column.field.name in totals.sums && currency === "one"));
  const span = columns.some((column) => column.field.name in totals.sums) && currency === "one" ? lead : columns.length;
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row" className="m-1" colSpan={span}>{countText(totals)}</th>
        {columns.slice(span).map(({ field, narrow }) => {
          const sum = totals.sums[field.name];
          return <td key={field.name} role="cell" className={`num ${narrow === "m-2" ? narrow : ""}`}>{sum !== undefined && <span className="total">{writeNumber(sum, MONEY)}</span>}</td>;
        })}
      </tr>
    </tfoot>
  );
}

function countText({ count, capped }: Totals): string {
  if (count === null) return "";
  return capped ? t("list.atLeast", { count: writeNumber(count, WHOLE) }) : tn("list.count", count, { count: writeNumber(count, WHOLE) });
}
