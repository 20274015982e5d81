import { totalsOf } from "../api/docs";
import type { Field, TypeMeta } from "../api/types";
import type { Cond } from "../cond/cond";
import { useLoad } from "../ui/useLoad";

export interface Totals { count: number | null; capped: boolean; sums: Record<string, number> }

/** Count and sums of the whole list, not of the rows shown. A list shown entirely needs no question to be counted: -1 while its rows load. */
export function useTotals(meta: TypeMeta, filter: Cond | null, q: string, fields: Field[], whole: number | null): Totals {
  const asked = fields.length > 0 || whole === null;
  const totals = useLoad(asked ? JSON.stringify([meta.name, filter, q]) : null, () => totalsOf(meta.name, filter, fields.map((field) => field.name), q));
  return {
    count: whole === -1 ? null : whole ?? totals.data?.count ?? null,
    capped: whole === null && Boolean(totals.data?.capped),
    sums: asked ? totals.data?.sums ?? {} : {},
  };
}
