import { Link, useLocation } from "react-router";
import { tabCounts } from "../api/docs";
import type { TypeMeta } from "../api/types";
import type { Cond } from "../cond/cond";
import { WHOLE, writeNumber } from "../format/number";
import { useLoad } from "../ui/useLoad";
import { t } from "../i18n";
import { writeState, type ListState } from "./state";

interface Props { meta: TypeMeta; state: ListState; within: Cond | null; count: number | null }

/** Views change the address, so they are links. The view shown counts itself, the others are counted together. */
export function ViewTabs({ meta, state, within, count }: Props) {
  const { search } = useLocation();
  const tabs = meta.tabs ?? [];
  const plain = state.filters.length === 0 && state.q === "";
  const counts = useLoad(tabs.length > 1 ? JSON.stringify([meta.name, within]) : null, () => tabCounts(meta.name, within));
  if (tabs.length === 0) return null;
  const countOf = (index: number): string | null => {
    const counted = counts.data?.[index];
    const shown = index === state.tab && plain ? count ?? counted?.count : counted?.count;
    return shown === undefined || shown === null ? null : `${writeNumber(shown, WHOLE)}${counted?.capped ? "+" : ""}`;
  };
  return (
    <nav className="tabs" aria-label={t("list.views")}>
      {tabs.map((tab, index) => (
        <Link key={tab.label} className="tab" to={{ search: writeState(new URLSearchParams(search), { tab: index }).toString() }} aria-current={index === state.tab ? "page" : undefined}>
          {tab.label} {countOf(index) && <span className="count">{countOf(index)}</span>}
        </Link>
      ))}
    </nav>
  );
}
