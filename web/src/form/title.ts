import type { Doc, TypeMeta } from "../api/types";
import { writeName, writeValue } from "../format/value";
import { newLabel } from "../list/words";

/** What a document is called at the head of its page: its title field, else its number, else « Nouvelle facture ». */
export function titleOf(meta: TypeMeta, doc: Doc): string {
  const field = meta.fields.find((one) => one.name === meta.titleField);
  const title = field ? writeValue(field, doc) : "";
  const submitted = meta.submittable && (doc.docstatus ?? 0) > 0;
  if (submitted && doc.name) return writeName(doc.name);
  return title || (doc.name ? writeName(doc.name) : newLabel(meta));
}
