import { useCallback, useEffect, useRef, useState } from "react";

export interface Loaded<T> { data: T | null; error: Error | null; loading: boolean; reload: () => void }

/** Loads something for a key; a late answer for an older key is dropped, and the last data stays while loading. */
export function useLoad<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string | null; data: T | null; error: Error | null; loading: boolean }>(
    { key: null, data: null, error: null, loading: key !== null });
  const [turn, setTurn] = useState(0);
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    if (key === null) return undefined;
    const aborter = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    latest.current(aborter.signal).then(
      (data) => { if (!aborter.signal.aborted) setState({ key, data, error: null, loading: false }); },
      (error: Error) => { if (!aborter.signal.aborted) setState({ key, data: null, error, loading: false }); },
    );
    return () => aborter.abort();
  }, [key, turn]);

  const reload = useCallback(() => setTurn((n) => n + 1), []);
  return { data: state.data, error: state.error, loading: state.loading, reload };
}
