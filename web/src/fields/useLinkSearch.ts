import { useCallback, useEffect, useRef, useState } from "react";
import { searchLinks } from "../api/docs";
import type { LinkOption } from "../api/types";
import { plain, type Cond } from "../cond/cond";

const PAUSE = 120;

/** Asks the server for the documents a text may mean; the last question wins. */
export function useLinkSearch(target: string, filter: Cond | null, text: string, open: boolean) {
  const [options, setOptions] = useState<LinkOption[]>([]);
  const [asked, setAsked] = useState<string | null>(null);
  const condition = JSON.stringify(filter);
  const latest = useRef(filter);
  latest.current = filter;

  useEffect(() => {
    if (!open || !target) return undefined;
    const aborter = new AbortController();
    const timer = setTimeout(() => {
      searchLinks(target, text, latest.current, 20, aborter.signal).then(
        (found) => { setOptions(found); setAsked(text); },
        () => { if (!aborter.signal.aborted) { setOptions([]); setAsked(text); } },
      );
    }, text ? PAUSE : 0);
    return () => { clearTimeout(timer); aborter.abort(); };
  }, [target, condition, text, open]);

  /** The document a text means when someone leaves the field without choosing: the exact one, else the first found. */
  const resolve = useCallback(async (wanted: string): Promise<LinkOption | null> => {
    try {
      const found = await searchLinks(target, wanted, latest.current, 5);
      return found.find((option) => [option.label, option.value].some((one) => plain(one) === plain(wanted))) ?? found[0] ?? null;
    } catch {
      return null;
    }
  }, [target]);

  return { options, fresh: asked === text, resolve };
}
