import { useEffect, useState } from "react";

/** Whether lines are drawn one under the other, without cells to type in. */
export const isNarrow = (): boolean => window.matchMedia("(max-width: 760px)").matches;

/** Whether the screen answers a media query, now and when it changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const listen = () => setHolds(media.matches);
    listen();
    media.addEventListener("change", listen);
    return () => media.removeEventListener("change", listen);
  }, [query]);
  return holds;
}
