import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { TypeMeta } from "../api/types";
import { docPath, newPath } from "../app/paths";
import { useDesk } from "../app/session";
import { t } from "../i18n";
import { Failure, Waiting } from "../ui/PageState";
import { useKeys } from "../ui/useKeys";
import { useTitle } from "../ui/useTitle";
import { EmptyList } from "./EmptyList";
import { FilterBar } from "./FilterBar";
import { ListHead } from "./ListHead";
import { ListTable } from "./ListTable";
import { columnsOf, summed } from "./columns";
import { conditionOf, useListState, withinOf } from "./state";
import { useRows } from "./useRows";
import { useTotals } from "./useTotals";

const PAGE = 50;

export function List({ meta }: { meta: TypeMeta }) {
  const { session, company } = useDesk();
  const navigate = useNavigate();
  const { state, change } = useListState(meta);
  const [at, setAt] = useState(-1);
  const filtersOpen = useRef<(() => void) | null>(null);
  const columns = columnsOf(meta);
  const within = withinOf(meta, session.companies.length > 1 ? company?.name ?? null : null);
  const filter = conditionOf(meta, state, within);
  const search = { filter, q: state.q, sort: state.sort, limit: PAGE };
  const list = useRows(meta.name, search);
  const whole = list.loading ? -1 : list.next === null ? list.rows.length : null;
  const totals = useTotals(meta, filter, state.q, summed(columns), whole);
  useTitle(meta.plural);
  useEffect(() => setAt(-1), [state]);

  const open = (index: number) => { const row = list.rows[index]; if (row?.name) void navigate(docPath(meta.slug, row.name)); };
  const move = (by: number) => () => setAt(Math.max(0, Math.min(list.rows.length - 1, at + by)));
  useKeys({
    j: move(1), k: move(-1), ArrowDown: move(1), ArrowUp: move(-1),
    Enter: (event) => { if (at >= 0) open(at); else (event.target as HTMLElement).click?.(); },
    n: () => { if (meta.can?.create) void navigate(newPath(meta.slug)); },
    f: () => filtersOpen.current?.(),
    Escape: () => setAt(-1),
  });

  const untouched = state.filters.length === 0 && state.q === "" && state.tab === 0;
  const nothing = !list.loading && !list.error && list.rows.length === 0;
  return (
    <>
      <ListHead meta={meta} search={search} quiet={nothing && untouched} />
      <FilterBar meta={meta} state={state} change={change} within={within} count={totals.count} opener={filtersOpen} />
      {list.error && <Failure error={list.error} onRetry={list.reload} />}
      {nothing && <EmptyList meta={meta} untouched={untouched} onClear={() => change({ filters: [], q: "", tab: 0 })} />}
      {!nothing && !list.error && list.rows.length === 0 && <Waiting />}
      {list.rows.length > 0 && (
        <ListTable meta={meta} columns={columns} rows={list.rows} at={at} sort={state.sort} onSort={(sort) => change({ sort })}
          totals={totals} more={list.next ? { run: list.more, busy: list.loading, label: t("list.more") } : null} />
      )}
    </>
  );
}
