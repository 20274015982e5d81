import { useEffect, useRef } from "react";

/** What each key does; false when it had nothing to do, and the key is then left to others. */
export type Keys = Record<string, (event: KeyboardEvent) => void | false>;

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches("input:not([type=checkbox]):not([type=radio]), textarea, select") || target.isContentEditable);

/** "Control+Enter", "Escape" or a single letter; letters are left alone while someone types or a window is open. */
export function nameOf(event: KeyboardEvent): string {
  const held = [event.ctrlKey || event.metaKey ? "Control" : "", event.altKey ? "Alt" : "", event.shiftKey && event.key.length > 1 ? "Shift" : ""];
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return [...held.filter(Boolean), key].join("+");
}

export function useKeys(keys: Keys, active = true): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!active) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const name = nameOf(event);
      const act = latest.current[name];
      if (!act) return;
      if (!name.includes("Control") && (typing(event.target) || document.querySelector(".backdrop, .pop--menu"))) return;
      if (act(event) !== false) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [active]);
}
