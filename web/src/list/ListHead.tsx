import { Link } from "react-router";
import { exportUrl, type ListQuery } from "../api/docs";
import type { TypeMeta } from "../api/types";
import { newPath } from "../app/paths";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { newLabel, shortNew } from "./words";

/** Title and the two actions of a list. When the list is empty its own message holds the button. */
export function ListHead({ meta, search, quiet }: { meta: TypeMeta; search: ListQuery; quiet: boolean }) {
  const { limit: _limit, ...whole } = search;
  const short = shortNew(meta);
  return (
    <div className="page-head">
      <div className="page-head__title"><h1>{meta.plural}</h1></div>
      <div className="actions">
        {meta.can?.export !== false && !quiet && (
          <a className="btn btn--quiet wide-only" href={exportUrl(meta.name, whole, "csv")} download><Icon name="dl" />{t("list.export")}</a>
        )}
        {meta.can?.create && !quiet && (
          <Link className="btn btn--primary" to={newPath(meta.slug)} aria-keyshortcuts="n">
            <Icon name="plus" /><span>{short}<span className="wide-text"> {newLabel(meta).slice(short.length + 1)}</span></span> <kbd className="wide-only" aria-hidden="true">N</kbd>
          </Link>
        )}
      </div>
    </div>
  );
}
