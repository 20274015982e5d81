import { Link } from "react-router";
import type { MenuItem } from "../api/types";
import { itemPath, newPath, slugOf } from "../app/paths";
import { useDesk } from "../app/session";
import { t } from "../i18n";
import { Icon, iconNamed } from "../ui/Icon";

const NEXT = 4;

/** Nothing exists yet: one action, then what will fill up by itself. */
export function FirstSteps({ invoices }: { invoices: MenuItem }) {
  const { menu, company } = useDesk();
  const find = (type: string) => menu.flatMap((group) => group.items).find((item) => item.type === type);
  const first = (company ? undefined : find("Company")) ?? find("Customer") ?? invoices;
  const word = first.type === "Company" ? "Company" : first.type === "Customer" ? "Customer" : "Invoice";
  return (
    <div className="scroll first">
      <section className="empty" aria-labelledby="first-title">
        <h2 id="first-title">{t(`home.first${word}`)}</h2>
        <p>{t(`home.first${word}Text`)}</p>
        <Link className="btn btn--primary" to={newPath(first.slug ?? slugOf(first.type ?? ""))}><Icon name="plus" />{t(`home.add${word}`)}</Link>
      </section>
      <section className="first__next" aria-labelledby="next-title">
        <h2 className="label" id="next-title">{t("home.next")}</h2>
        <ul className="firsts">
          {menu.filter((group) => group.items[0]).slice(0, NEXT).map((group) => (
            <li key={group.id}>
              <Icon name={iconNamed(group.icon)} large />
              <div><h3 className="strong">{group.label}</h3><p className="soft"><Link to={itemPath(group.items[0]!)}>{group.items[0]!.label}</Link></p></div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
