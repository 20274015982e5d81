import { Fragment } from "react";
import type { Doc, Field } from "../api/types";
import { holds } from "../cond/cond";
import { FieldBox, widthOf } from "../fields/FieldBox";
import { RowsGrid } from "../rows/RowsGrid";
import type { CreateRequest } from "./FormBody";
import type { DocumentStore } from "./DocumentStore";
import { shownViolations } from "./Problems";
import { aloneOnLine, type ShownSection } from "./layout";
import { rowsOf, type FormState } from "./state";

interface Props { section: ShownSection; store: DocumentStore; state: FormState; onCreate: (request: CreateRequest) => void }

/** Whether a field can be typed in now. Without a condition of its own, a submitted document is settled. */
export function isEditable(field: Field, store: DocumentStore, doc: Doc): boolean {
  const { meta } = store;
  if (field.computed || field.readOnly || meta.readOnly) return false;
  if (store.state.stored ? meta.can?.write === false : meta.can?.create === false) return false;
  if (field.editableWhen) return holds(field.editableWhen, doc);
  return !meta.submittable || (doc.docstatus ?? 0) === 0;
}

export function FormSection({ section, store, state, onCreate }: Props) {
  const plain = section.fields.filter((field) => field.kind !== "rows");
  const grids = section.fields.filter((field) => field.kind === "rows" && field.rows);
  const alone = aloneOnLine(plain, widthOf);
  const violations = shownViolations(state);
  const { doc } = state;
  return (
    <>
      {section.label && <h2 className="h2">{section.label}</h2>}
      {plain.length > 0 && (
        <div className="fields">
          {plain.map((field) => (
            <FieldBox key={field.name} field={field} doc={doc} alone={alone.has(field)} editable={isEditable(field, store, doc)} required={Boolean(field.required) || (field.requiredWhen !== undefined && holds(field.requiredWhen, doc, false))}
              error={violations.find((one) => one.field === field.name && (one.row === null || one.row === undefined))?.message}
              onChange={(value, title) => store.edit(field.name, value, title)}
              onCreate={(target, text) => onCreate({ target, text, take: (value, title) => store.edit(field.name, value, title) })} />
          ))}
        </div>
      )}
      {grids.map((field) => (
        <Fragment key={field.name}>
          {/* The lines a document is made of need no title; the other ones do. */}
          {!section.label && !field.required && <h2 className="h2">{field.label}</h2>}
          <RowsGrid field={field} meta={field.rows!} parent={doc} parentMeta={store.meta} rows={rowsOf(doc, field.name)} editable={isEditable(field, store, doc)}
            violations={violations.filter((one) => one.field === field.name)} onChange={(rows) => store.edit(field.name, rows)} onCreate={onCreate} />
        </Fragment>
      ))}
    </>
  );
}
