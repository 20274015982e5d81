import { useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";
import type { MenuGroup } from "../api/types";
import { itemPath } from "../app/paths";
import { useDesk } from "../app/session";
import { t, tn } from "../i18n";
import { Icon, Mark, iconNamed } from "../ui/Icon";

/** Whether a menu entry leads to the page shown, or to a document of its list. */
export function isHere(path: string, here: string): boolean {
  return here === path || here.startsWith(`${path}/`);
}

export function Rail({ folded, onFold }: { folded: boolean; onFold: () => void }) {
  const { menu } = useDesk();
  const here = useLocation().pathname;
  return (
    <nav className="rail" aria-label={t("shell.modules")}>
      <Link className="rail__brand" to="/"><Mark /><span>Socle</span></Link>
      <ul className="rail__list">
        <li>
          <Link className="rail__item" to="/" title={folded ? t("shell.home") : undefined} aria-current={here === "/" ? "page" : undefined}>
            <Icon name="home" /><span className="grow">{t("shell.home")}</span>
          </Link>
        </li>
        {menu.map((group) => <Group key={group.id} group={group} here={here} folded={folded} />)}
      </ul>
      <ul className="rail__list rail__list--end">
        <li>
          <button className="rail__item" type="button" onClick={onFold} title={folded ? t("shell.unfold") : undefined}>
            <Icon name="fold" /><span className="grow">{t(folded ? "shell.unfold" : "shell.fold")}</span>
          </button>
        </li>
      </ul>
    </nav>
  );
}

function Group({ group, here, folded }: { group: MenuGroup; here: string; folded: boolean }) {
  const navigate = useNavigate();
  const holdsPage = group.items.some((item) => isHere(itemPath(item), here));
  const [wanted, setWanted] = useState<boolean | null>(null);
  const open = wanted ?? holdsPage;
  const first = group.items[0];
  const count = group.items.reduce((sum, item) => sum + (item.count ?? 0), 0);
  const press = () => { if (folded && first) void navigate(itemPath(first)); else setWanted(!open); };
  return (
    <li>
      <button className="rail__item" type="button" onClick={press} title={folded ? group.label : undefined} {...(folded ? { "aria-current": holdsPage ? "true" as const : undefined } : { "aria-expanded": open })}>
        <Icon name={iconNamed(group.icon)} /><span className="grow">{group.label}</span>
        {count > 0 && <span className="count">{count}<span className="sr"> {tn("shell.todo", count)}</span></span>}
      </button>
      {open && !folded && (
        <ul className="rail__sub">
          {group.items.map((item) => (
            <li key={itemPath(item)}>
              <Link className="rail__item" to={itemPath(item)} aria-current={isHere(itemPath(item), here) ? "page" : undefined}>
                <span className="grow">{item.label}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
