import { useState } from "react";
import { Button } from "react-aria-components";
import type { Doc, Field, TypeMeta } from "../api/types";
import { writeValue } from "../format/value";
import { t, tn } from "../i18n";
import { Dialog } from "../ui/Dialog";
import type { DocumentStore } from "./DocumentStore";
import { sameValue, type Conflict } from "./state";

interface Props { store: DocumentStore; meta: TypeMeta; conflict: Conflict; mine: Doc }

/** Two people changed the same fields: one choice per field, and neither version is lost before it is made. */
export function ConflictDialog({ store, meta, conflict, mine }: Props) {
  const { base, theirs } = conflict;
  const fields = meta.fields.filter((field) => !field.computed && !sameValue(base[field.name], theirs[field.name]) && !sameValue(mine[field.name], theirs[field.name]) && !sameValue(mine[field.name], base[field.name]));
  const [kept, setKept] = useState<Set<string>>(new Set(fields.map((field) => field.name)));
  const choose = (name: string, own: boolean) => setKept((before) => { const next = new Set(before); if (own) next.add(name); else next.delete(name); return next; });
  return (
    <Dialog title={t("conflict.title")} className="dialog--wide" onClose={() => store.leaveConflict()}
      foot={(
        <>
          <Button className="btn" onPress={() => store.leaveConflict()}>{t("conflict.back")}</Button>
          <Button className="btn btn--primary" onPress={() => void store.settle(kept)}>{t("conflict.save")}</Button>
        </>
      )}>
      <p className="soft">{tn("conflict.text", fields.length)}</p>
      <div className="line wrap">
        <Button className="btn btn--s" onPress={() => setKept(new Set(fields.map((field) => field.name)))}>{t("conflict.allMine")}</Button>
        <Button className="btn btn--s" onPress={() => setKept(new Set())}>{t("conflict.allTheirs")}</Button>
      </div>
      <table className="merge">
        <thead><tr><th scope="col">{t("conflict.field")}</th><th scope="col">{t("conflict.mine")}</th><th scope="col">{t("conflict.theirs")}</th></tr></thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">{field.label}<span className="mbase small faint">{t("conflict.before", { value: valueOf(field, base) })}</span></th>
              {[true, false].map((own) => (
                <td key={String(own)}>
                  <label className="check">
                    <input type="radio" name={field.name} checked={kept.has(field.name) === own} onChange={() => choose(field.name, own)} />
                    <span>{valueOf(field, own ? mine : theirs)}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

const valueOf = (field: Field, doc: Doc): string => writeValue(field, doc) || t("conflict.empty");
