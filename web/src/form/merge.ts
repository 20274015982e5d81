import type { Doc } from "../api/types";
import { sameValue } from "./state";

/** My changes over their version. A field clashes when both sides changed it to different values. */
export function mergeConflict(base: Doc, mine: Doc, theirs: Doc, changed: Iterable<string>): { merged: Doc; clashing: string[] } {
  const merged: Doc = { ...theirs, _titles: { ...theirs._titles, ...mine._titles } };
  const clashing: string[] = [];
  for (const field of changed) {
    if (!sameValue(base[field], theirs[field]) && !sameValue(mine[field], theirs[field])) clashing.push(field);
    merged[field] = mine[field];
  }
  return { merged, clashing };
}
