import { Link } from "react-router";
import { itemPath } from "../app/paths";
import { useDesk } from "../app/session";
import { t } from "../i18n";
import { useTitle } from "../ui/useTitle";

/** The whole menu as a page, for screens too narrow for the rail. */
export function MenuPage() {
  const { menu } = useDesk();
  useTitle(t("shell.menu"));
  return (
    <>
      <div className="page-head"><div className="page-head__title"><h1>{t("shell.menu")}</h1></div></div>
      {menu.map((group) => (
        <section className="section" key={group.id} aria-labelledby={`menu-${group.id}`}>
          <div className="section__head"><h2 id={`menu-${group.id}`}>{group.label}</h2></div>
          <ul className="picklist">
            {group.items.map((item) => <li key={itemPath(item)}><Link to={itemPath(item)}>{item.label}</Link></li>)}
          </ul>
        </section>
      ))}
    </>
  );
}
