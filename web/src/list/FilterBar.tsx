import { useEffect, useState, type RefObject } from "react";
import type { TypeMeta } from "../api/types";
import type { Cond } from "../cond/cond";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { FilterChip } from "./FilterChip";
import { ViewTabs } from "./ViewTabs";
import type { ListState } from "./state";

interface Props {
  meta: TypeMeta;
  state: ListState;
  change: (next: Partial<ListState>) => void;
  /** The company the list is limited to, whatever its filters. */
  within: Cond | null;
  count: number | null;
  opener: RefObject<(() => void) | null>;
}

export function FilterBar({ meta, state, change, within, count, opener }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  opener.current = () => setOpen(state.filters.length);
  const replace = (index: number) => (cond: Cond | null) => {
    const filters = [...state.filters];
    if (cond) filters[index] = cond; else filters.splice(index, 1);
    change({ filters });
    setOpen(null);
  };
  return (
    <div className="bar">
      <ViewTabs meta={meta} state={state} within={within} count={count} />
      {(meta.tabs?.length ?? 0) > 0 && <span className="sep" />}
      {[...state.filters, null].map((cond, index) => (
        <FilterChip key={index} meta={meta} cond={cond} isOpen={open === index} onOpen={(on) => setOpen(on ? index : null)} onApply={replace(index)} />
      ))}
      <span className="grow" />
      <TextSearch value={state.q} onChange={(q) => change({ q })} label={t("list.searchIn", { label: meta.plural })} />
    </div>
  );
}

const PAUSE = 250;

function TextSearch({ value, onChange, label }: { value: string; onChange: (q: string) => void; label: string }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onChange(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <span className="affix find">
      <input className="input" type="search" aria-label={label} placeholder={t("list.search")} value={text} onChange={(event) => setText(event.target.value)} />
      <Icon name="search" />
    </span>
  );
}
