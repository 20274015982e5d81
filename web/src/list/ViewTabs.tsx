import { Link, useLocation } from "react-router";
import { countDocs } from "../api/docs";
import type { TypeMeta } from "../api/types";
import { useLoad } from "../ui/useLoad";
import { t } from "../i18n";
import { writeState, type ListState } from "./state";

interface Props { meta: TypeMeta; state: ListState; change: (next: Partial<ListState>) => void; count: number | null }

/** Views change the address, so they are links. */
export function ViewTabs({ meta, state, count }: Props) {
  const { search } = useLocation();
  const tabs = meta.tabs ?? [];
  const plain = state.filters.length === 0 && state.q === "";
  const counts = useLoad(tabs.length > 1 ? `tabs ${meta.name} ${plain ? state.tab : ""}` : null, () =>
    // The view shown counts itself.
    Promise.all(tabs.map((tab, index) => (index === state.tab && plain ? null : countDocs(meta.name, tab.filter).then((answer) => answer.count, () => null)))));
  if (tabs.length === 0) return null;
  return (
    <nav className="tabs" aria-label={t("list.views")}>
      {tabs.map((tab, index) => {
        const shown = index === state.tab && plain ? count ?? counts.data?.[index] : counts.data?.[index];
        return (
          <Link key={tab.label} className="tab" to={{ search: writeState(new URLSearchParams(search), { tab: index }).toString() }} aria-current={index === state.tab ? "page" : undefined}>
            {tab.label} {shown !== null && shown !== undefined && <span className="count">{shown}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
