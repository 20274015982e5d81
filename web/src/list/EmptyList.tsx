import { Button } from "react-aria-components";
import { Link } from "react-router";
import type { TypeMeta } from "../api/types";
import { newPath } from "../app/paths";
import { language, t } from "../i18n";
import { Icon } from "../ui/Icon";
import { lower, newLabel } from "./words";

/** An empty list says one sentence and offers one action. */
export function EmptyList({ meta, untouched, onClear }: { meta: TypeMeta; untouched: boolean; onClear: () => void }) {
  const none = language() === "fr" && meta.gender === "f" ? "list.empty.f" : "list.empty.m";
  return (
    <div className="scroll first">
      <section className="empty" aria-labelledby="empty-title">
        <h2 id="empty-title">{untouched ? t(none, { label: lower(meta.label) }) : t("list.nothingFound")}</h2>
        <p>{untouched ? meta.description ?? t("list.emptyText") : t("list.nothingFoundText")}</p>
        <div className="line wrap">
          {untouched && meta.can?.create && (
            <Link className="btn btn--primary" to={newPath(meta.slug)}><Icon name="plus" />{newLabel(meta)} <kbd aria-hidden="true">N</kbd></Link>
          )}
          {!untouched && <Button className="btn" onPress={onClear}>{t("list.clear")}</Button>}
        </div>
      </section>
    </div>
  );
}
