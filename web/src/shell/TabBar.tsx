import { Link, useLocation } from "react-router";
import { itemPath } from "../app/paths";
import { useDesk } from "../app/session";
import { t } from "../i18n";
import { Icon, iconNamed } from "../ui/Icon";
import { isHere } from "./Rail";

const SHORTCUTS = 3;

/** The bar at the bottom of narrow screens: home, the first jobs, and everything else behind "Plus". */
export function TabBar() {
  const { menu } = useDesk();
  const here = useLocation().pathname;
  return (
    <nav className="tabbar" aria-label={t("shell.quick")}>
      <Link to="/" aria-current={here === "/" ? "page" : undefined}><Icon name="home" large />{t("shell.home")}</Link>
      {menu.filter((group) => group.items[0]).slice(0, SHORTCUTS).map((group) => (
        <Link key={group.id} to={itemPath(group.items[0]!)} aria-current={group.items.some((item) => isHere(itemPath(item), here)) ? "page" : undefined}>
          <Icon name={iconNamed(group.icon)} large /><span className="clip">{group.label}</span>
        </Link>
      ))}
      <Link to="/menu" aria-current={here === "/menu" ? "page" : undefined}><Icon name="dots" large />{t("shell.more")}</Link>
    </nav>
  );
}
