import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import type { TypeMeta } from "../api/types";
import { every, type Cond } from "../cond/cond";

export interface ListState { tab: number; filters: Cond[]; q: string; sort: string }

/** The state of a list lives in its address: reload, back and a sent link show the same rows. */
export function useListState(meta: TypeMeta) {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readState(params, meta.list?.sort ?? "-modified"), [params, meta]);
  const change = useCallback((next: Partial<ListState>) => {
    setParams((before) => writeState(before, next), { replace: next.q !== undefined });
  }, [setParams]);
  return { state, change };
}

export function readState(params: URLSearchParams, sort: string): ListState {
  return {
    tab: Number(params.get("tab") ?? 0) || 0,
    filters: params.getAll("f").map(readCond).filter((cond): cond is Cond => cond !== null),
    q: params.get("q") ?? "",
    sort: params.get("sort") ?? sort,
  };
}

// An address can be typed or truncated: what is no condition is ignored.
function readCond(text: string): Cond | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && typeof parsed[0] === "string" ? (parsed as unknown as Cond) : null;
  } catch {
    return null;
  }
}

export function writeState(before: URLSearchParams, next: Partial<ListState>): URLSearchParams {
  const params = new URLSearchParams(before);
  if (next.tab !== undefined) set(params, "tab", next.tab > 0 ? String(next.tab) : "");
  if (next.q !== undefined) set(params, "q", next.q);
  if (next.sort !== undefined) set(params, "sort", next.sort);
  if (next.filters) {
    params.delete("f");
    next.filters.forEach((filter) => params.append("f", JSON.stringify(filter)));
  }
  return params;
}

const set = (params: URLSearchParams, name: string, value: string) => (value ? params.set(name, value) : params.delete(name));

/** The documents of one company, when their type has companies. */
export const withinOf = (meta: TypeMeta, company: string | null): Cond | null =>
  company && meta.fields.some((field) => field.name === "company") ? ["=", "company", company] : null;

/** Tab, filters and company of a list as one condition. */
export const conditionOf = (meta: TypeMeta, state: ListState, within: Cond | null): Cond | null =>
  every(within, meta.tabs?.[state.tab]?.filter ?? null, ...state.filters);
