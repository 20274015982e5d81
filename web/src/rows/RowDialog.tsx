import { Button } from "react-aria-components";
import type { Doc, Field, TypeMeta } from "../api/types";
import { holds } from "../cond/cond";
import { FieldBox } from "../fields/FieldBox";
import { t } from "../i18n";
import { Dialog } from "../ui/Dialog";
import { cellEditable } from "./columns";

interface Props {
  meta: TypeMeta;
  row: Doc;
  number: number;
  parent: Doc;
  editable: boolean;
  onChange: (field: Field, value: unknown, title?: string) => void;
  onCreate: (field: Field, target: string, text: string) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** All the fields of one line, including those its grid does not show; on a narrow screen the only way to edit it. */
export function RowDialog({ meta, row, number, parent, editable, onChange, onCreate, onRemove, onClose }: Props) {
  const shown = meta.fields.filter((field) => !field.hidden && field.kind !== "rows" && holds(field.visibleWhen, row));
  return (
    <Dialog title={t("rows.lineTitle", { line: number })} onClose={onClose} className="dialog--wide"
      foot={(
        <>
          {editable && <Button className="btn btn--danger" onPress={onRemove}>{t("rows.remove")}</Button>}
          <span className="grow" />
          <Button className="btn" onPress={onClose}>{t("ui.done")}</Button>
        </>
      )}>
      <div className="fields">
        {shown.map((field) => (
          <FieldBox key={field.name} field={field} doc={row} parent={parent} editable={editable && cellEditable(field, row)} required={Boolean(field.required)}
            onChange={(value, title) => onChange(field, value, title)} onCreate={(target, text) => onCreate(field, target, text)} />
        ))}
      </div>
    </Dialog>
  );
}
