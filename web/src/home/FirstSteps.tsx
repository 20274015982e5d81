import { Link } from "react-router";
import type { MenuItem } from "../api/types";
import { itemPath, newPath, slugOf } from "../app/paths";
import { useDesk } from "../app/session";
import { t } from "../i18n";
import { Icon, iconNamed } from "../ui/Icon";

const NEXT = 4;

/** Nothing exists yet: one action, then what will fill up by itself. */
export function FirstSteps({ invoices }: { invoices: MenuItem }) {
  const { menu } = useDesk();
  const customers = menu.flatMap((group) => group.items).find((item) => item.type === "Customer");
  const first = customers ?? invoices;
  return (
    <div className="scroll first">
      <section className="empty" aria-labelledby="first-title">
        <h2 id="first-title">{t(customers ? "home.firstCustomer" : "home.firstInvoice")}</h2>
        <p>{t(customers ? "home.firstCustomerText" : "home.firstInvoiceText")}</p>
        <Link className="btn btn--primary" to={newPath(first.slug ?? slugOf(first.type ?? ""))}><Icon name="plus" />{t(customers ? "home.addCustomer" : "home.addInvoice")}</Link>
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
