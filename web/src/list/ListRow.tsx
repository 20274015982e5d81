import type { MouseEvent } from "react";
import { Link } from "react-router";
import type { Doc, Field, TypeMeta } from "../api/types";
import { docPath } from "../app/paths";
import { isNumeric, writeName, writeValue } from "../format/value";
import { StatusCell } from "../ui/status";
import { isLate, type Column } from "./columns";

interface Props { meta: TypeMeta; columns: Column[]; doc: Doc; current: boolean; onOpen: () => void }

/** A row opens by its first cell's link; the rest of the row is a larger target for the mouse. */
export function ListRow({ meta, columns, doc, current, onOpen }: Props) {
  const click = (event: MouseEvent) => { if (!(event.target as HTMLElement).closest("a, button") && !window.getSelection()?.toString()) onOpen(); };
  return (
    <tr role="row" data-focus-visible={current || undefined} onClick={click} className="opens">
      {columns.map((column, index) => (
        <Cell key={column.field.name} meta={meta} column={column} doc={doc} link={index === 0} />
      ))}
    </tr>
  );
}

function Cell({ meta, column, doc, link }: { meta: TypeMeta; column: Column; doc: Doc; link: boolean }) {
  const { field, narrow } = column;
  const text = field.name === "name" ? writeName(doc.name ?? "") : writeValue(field, doc);
  const classes = [link ? "key" : "", isNumeric(field.kind) ? "num" : "", isNothing(field, doc, text) ? "zero" : "", isLate(field, doc, meta) ? "late" : "", narrow];
  const className = classes.filter(Boolean).join(" ") || undefined;
  if (link) return <th role="rowheader" scope="row" className={className}><Link className="plain" to={docPath(meta.slug, doc.name ?? "")}>{text || doc.name}</Link></th>;
  if (field.name === meta.statusField) return <td role="cell" className={className}><StatusCell field={field} doc={doc} submittable={Boolean(meta.submittable)} /></td>;
  return <td role="cell" className={className}>{isNothing(field, doc, text) ? "—" : text}</td>;
}

const isNothing = (field: Field, doc: Doc, text: string): boolean => isNumeric(field.kind) && (text === "" || Number(doc[field.name]) === 0);
