import { Link } from "react-router";
import { countDocs, sumDocs } from "../api/docs";
import { itemPath, listPath, newPath } from "../app/paths";
import { useDesk } from "../app/session";
import type { Company, MenuItem } from "../api/types";
import { every, type Cond } from "../cond/cond";
import { today, writeLongDate } from "../format/date";
import { writeAmount, writeNumber, WHOLE } from "../format/number";
import { t, tn } from "../i18n";
import { Icon } from "../ui/Icon";
import { useLoad } from "../ui/useLoad";
import { useTitle } from "../ui/useTitle";
import { FirstSteps } from "./FirstSteps";

const INVOICE = "Sales Invoice";
const FIGURES = {
  due: ["and", ["=", "docstatus", 1], [">", "outstanding_amount", 0]],
  late: ["and", ["=", "docstatus", 1], [">", "outstanding_amount", 0], ["<", "due_date", today()]],
  drafts: ["=", "docstatus", 0],
  month: ["and", ["=", "docstatus", 1], [">=", "posting_date", `${today().slice(0, 7)}-01`]],
} satisfies Record<string, Cond>;

/** The day, four figures of the sales, and where to begin when nothing exists yet. Each figure opens its list. */
export function Home() {
  const { menu, session, company } = useDesk();
  const invoices = menu.flatMap((group) => group.items).find((item) => item.type === INVOICE);
  useTitle(t("shell.home"));
  return (
    <>
      <div className="page-head"><div className="page-head__title"><h1>{writeLongDate(today())}</h1><span className="soft wide-only clip">{t("home.hello", { name: session.full_name })}</span></div></div>
      {invoices ? <Figures item={invoices} company={company} several={session.companies.length > 1} /> : <Places />}
    </>
  );
}

interface FigureData { due: number; late: number; drafts: number; month: number }

function Figures({ item, company, several }: { item: MenuItem; company: Company | null; several: boolean }) {
  const own: Cond | null = several && company ? ["=", "company", company.name] : null;
  const ask = (cond: Cond) => every(own, cond);
  const figures = useLoad<FigureData>(`home ${company?.name ?? ""}`, async () => {
    const [due, late, drafts, month] = await Promise.all([
      sumDocs(INVOICE, ask(FIGURES.due), ["outstanding_amount"]), sumDocs(INVOICE, ask(FIGURES.late), ["outstanding_amount"]),
      countDocs(INVOICE, ask(FIGURES.drafts)), sumDocs(INVOICE, ask(FIGURES.month), ["net_total"]),
    ]);
    return { due: due["outstanding_amount"] ?? 0, late: late["outstanding_amount"] ?? 0, drafts: drafts.count, month: month["net_total"] ?? 0 };
  });
  const { data } = figures;
  if (figures.error) return <Places />;
  const amount = (value: number | undefined) => (value === undefined ? "" : writeAmount(value, company?.default_currency ?? "EUR"));
  const slug = item.slug ?? "sales-invoice";
  const empty = data !== null && data.drafts === 0 && data.due === 0 && data.month === 0;
  return (
    <>
      <ul className="figures" aria-busy={figures.loading}>
        <Figure label={t("home.due")} value={amount(data?.due)} to={listPath(slug, [FIGURES.due])} note={t("home.dueNote")} />
        <Figure label={t("home.late")} value={amount(data?.late)} to={listPath(slug, [FIGURES.late])} note={t("home.lateNote")} />
        <Figure label={t("home.month")} value={amount(data?.month)} to={listPath(slug, [FIGURES.month])} note={t("home.monthNote")} />
        <Figure label={t("home.drafts")} value={data ? writeNumber(data.drafts, WHOLE) : ""} to={listPath(slug, [FIGURES.drafts])} note={data ? tn("home.draftsNote", data.drafts) : ""} />
      </ul>
      {empty ? <FirstSteps invoices={item} /> : <Places />}
    </>
  );
}

function Figure({ label, value, to, note }: { label: string; value: string; to: string; note: string }) {
  return (
    <li className="figures__one">
      <h2 className="label">{label}</h2>
      <p className="figure"><Link to={to}>{value || "\u00A0"}</Link></p>
      <p className="faint small">{note}</p>
    </li>
  );
}

/** The menu laid out on the page: everything one click away. */
function Places() {
  const { menu } = useDesk();
  return (
    <div className="places">
      {menu.map((group) => (
        <section key={group.id} aria-label={group.label}>
          <h2 className="h2">{group.label}</h2>
          <ul className="picklist">
            {group.items.map((item) => (
              <li key={itemPath(item)} className="line">
                <Link className="grow" to={itemPath(item)}>{item.label}</Link>
                {item.kind === "list" && item.create !== false && <Link className="btn btn--icon btn--s btn--quiet" to={newPath(item.slug ?? "")} aria-label={t("palette.create", { label: item.label })}><Icon name="plus" /></Link>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
