import { useEffect } from "react";

/** The title of the browser's tab: what is on the page first, the product last. */
export function useTitle(...parts: string[]): void {
  const title = [...parts.filter(Boolean), "Socle"].join(" · ");
  useEffect(() => { document.title = title; }, [title]);
}
