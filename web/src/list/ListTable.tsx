import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useNavigate } from "react-router";
import type { Doc, TypeMeta } from "../api/types";
import { docPath } from "../app/paths";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { ListFoot } from "./ListFoot";
import { ListRow } from "./ListRow";
import type { Column } from "./columns";
import type { Totals } from "./useTotals";

interface Props {
  meta: TypeMeta;
  columns: Column[];
  rows: Doc[];
  at: number;
  sort: string;
  onSort: (sort: string) => void;
  totals: Totals;
  more: { run: () => void; busy: boolean; label: string } | null;
}

// Roles are written out: narrow screens change `display`, which would drop the table's own.
export function ListTable({ meta, columns, rows, at, sort, onSort, totals, more }: Props) {
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (at < 0) return;
    const row = body.current?.rows[at];
    row?.querySelector("a")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <div className="scroll" role="region" aria-label={t("list.rows", { label: meta.plural })} tabIndex={0}>
      <table className="table stack" role="table" aria-label={meta.plural}>
        <thead role="rowgroup">
          <tr role="row">{columns.map((column) => <Head key={column.field.name} column={column} sort={sort} onSort={onSort} />)}</tr>
        </thead>
        <tbody role="rowgroup" ref={body}>
          {rows.map((doc, index) => (
            <ListRow key={doc.name ?? index} meta={meta} columns={columns} doc={doc} current={index === at} onOpen={() => void navigate(docPath(meta.slug, doc.name ?? ""))} />
          ))}
        </tbody>
        <ListFoot columns={columns} totals={totals} currency={currencyOf(rows)} />
      </table>
      {more && <div className="more"><Button className="btn" data-pending={more.busy || undefined} onPress={more.run}>{more.label}</Button></div>}
    </div>
  );
}

// A sum over several currencies means nothing: the foot then shows none.
function currencyOf(rows: Doc[]): "one" | "several" {
  return new Set(rows.map((row) => row["currency"]).filter(Boolean)).size > 1 ? "several" : "one";
}

function Head({ column, sort, onSort }: { column: Column; sort: string; onSort: (sort: string) => void }) {
  const { field, className } = column;
  const name = sort.replace(/^-/, "").split(",")[0];
  const down = sort.startsWith("-");
  const on = name === field.name;
  return (
    <th role="columnheader" scope="col" className={className} aria-sort={on ? (down ? "descending" : "ascending") : undefined}>
      <button className="sortable" type="button" onClick={() => onSort(on && !down ? `-${field.name}` : field.name)}>
        {field.label}{on && <Icon name={down ? "desc" : "asc"} />}
      </button>
    </th>
  );
}
