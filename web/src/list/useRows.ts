import { useEffect, useRef, useState } from "react";
import { listDocs, type ListQuery } from "../api/docs";
import type { Doc } from "../api/types";

export interface Rows { rows: Doc[]; next: string | null; loading: boolean; error: Error | null; more: () => void; reload: () => void }

/** Pages of a list by cursor: the first at once, the following ones when asked. */
export function useRows(type: string, search: ListQuery): Rows {
  const [state, setState] = useState<Omit<Rows, "more" | "reload">>({ rows: [], next: null, loading: true, error: null });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify([type, search]);
  const current = useRef(key);
  current.current = key;

  useEffect(() => {
    const aborter = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    listDocs(type, search, aborter.signal).then(
      (page) => setState({ rows: page.data, next: page.next, loading: false, error: null }),
      (error: Error) => { if (!aborter.signal.aborted) setState({ rows: [], next: null, loading: false, error }); },
    );
    return () => aborter.abort();
    // The key stands for type and search, which are new objects at each drawing.
  }, [key, turn]);

  const more = () => {
    if (!state.next || state.loading) return;
    setState((before) => ({ ...before, loading: true }));
    listDocs(type, { ...search, after: state.next }).then(
      (page) => { if (current.current === key) setState((before) => ({ rows: [...before.rows, ...page.data], next: page.next, loading: false, error: null })); },
      (error: Error) => setState((before) => ({ ...before, loading: false, error })),
    );
  };
  return { ...state, more, reload: () => setTurn((n) => n + 1) };
}
