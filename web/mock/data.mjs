// Documents of the mock: the bakery of the drawn screens, so that both can be compared. Firms and people are invented.
import { readFileSync } from "node:fs";
import { compute } from "./compute.mjs";

const json = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
export const BALANCE = json("./balance.json");
const COMPANY = "Boulangerie Lemoine";
const STAMP = { owner: "claire@lemoine.example", creation: "2026-11-23 09:30:00.000000", modified: "2026-11-23 10:42:00.000000", version: 3 };

export const store = new Map();
export const tableOf = (type) => { if (!store.has(type)) store.set(type, new Map()); return store.get(type); };
export const put = (type, doc) => { tableOf(type).set(doc.name, { doctype: type, docstatus: 0, ...STAMP, ...doc }); };

const ITEMS = [
  ["BUFFET", "Buffet salé, par personne", "pers.", 11.8, 10], ["MIGNARD", "Plateau de 60 mignardises", "plateau", 42, 10], ["PAIN800", "Pain de campagne 800 g", "pièce", 3.4, 5.5],
  ["BRIOCHE", "Brioche à partager 500 g", "pièce", 8.6, 5.5], ["JUS1L", "Jus de pomme fermier 1 L", "bout.", 3.1, 5.5], ["CIDRE", "Cidre brut 75 cl", "bout.", 5.4, 20], ["LIVR", "Livraison et mise en place", "forfait", 60, 20],
];
for (const [name, item_name, stock_uom, standard_rate, tax_rate] of ITEMS) put("Item", { name, item_code: name, item_name, stock_uom, standard_rate, tax_rate, _titles: { stock_uom } });
for (const uom of ["pers.", "plateau", "pièce", "bout.", "forfait", "kg"]) put("UOM", { name: uom, uom_name: uom });
put("Company", { name: COMPANY, company_name: COMPANY, abbr: "BL", siren: "123 456 782" });
put("Currency", { name: "EUR", currency_name: "Euro" });
put("Fiscal Year", { name: "2026", year: "2026" });
for (const name of ["Virement", "Carte bancaire", "Espèces"]) put("Mode of Payment", { name, mode_name: name });
for (const name of ["Coworking", "Atelier partagé", "Café associatif"]) put("Cost Center", { name, cost_center_name: name });
for (const row of BALANCE) if (row.a) put("Account", { name: `${row.a} - BL`, account_name: `${row.a} · ${row.t}` });
for (const [code, title] of [["641100", "Salaires, appointements"], ["645100", "Cotisations à l’Urssaf"], ["645300", "Cotisations aux caisses de retraites"], ["421000", "Personnel, rémunérations dues"], ["431000", "Sécurité sociale"], ["437300", "Caisses de retraite"], ["442100", "Prélèvements à la source"], ["442000", "Impôts et taxes recouvrables sur des tiers"]]) {
  put("Account", { name: `${code} - BL`, account_name: `${code} · ${title}` });
}

const CITIES = ["Nantes", "Rezé", "Vertou", "Saint-Herblain"];
const customers = new Map();
const customerOf = (title) => {
  if (!customers.has(title)) {
    const name = `CUST-${String(customers.size + 1).padStart(4, "0")}`;
    customers.set(title, name);
    put("Customer", { name, customer_name: title, customer_type: "Company", city: CITIES[customers.size % CITIES.length], siren: "987 654 324", tax_id: null, email_id: null, disabled: false, notes: null });
  }
  return customers.get(title);
};
const line = (index, code, qty, discount = 0) => {
  const [, title, uom, rate, tax] = ITEMS.find(([one]) => one === code);
  return { name: `row-${index}`, idx: index, item_code: code, item_name: title, qty, uom, rate, discount_percentage: discount, tax_rate: tax, _titles: { item_code: title, uom } };
};
for (const [name, title, posting_date, due_date, net_total, grand_total, outstanding_amount, status] of json("./invoices.json")) {
  const customer = customerOf(title);
  const docstatus = status === "Draft" ? 0 : status === "Cancelled" ? 2 : 1;
  put("Sales Invoice", {
    name, company: COMPANY, currency: "EUR", customer, customer_name: title, customer_address: null, posting_date, payment_terms: "30", due_date, po_no: null, remarks: null,
    items: [{ ...line(1, "BUFFET", 1), rate: net_total, amount: net_total }], taxes: [{ description: "TVA", tax_amount: Math.round((grand_total - net_total) * 100) / 100 }],
    net_total, grand_total, outstanding_amount, status, docstatus, _titles: { customer: title, company: COMPANY, currency: "EUR" },
  });
}
put("Customer", { name: "CUST-0099", customer_name: "Café du Commerce", customer_type: "Company", city: "Angers", disabled: false });

const draft = tableOf("Sales Invoice").get("DRAFT-31");
Object.assign(draft, {
  customer_address: "12 quai des Antilles, 44200 Nantes", po_no: "BC-2026-117", remarks: "Buffet du vendredi 4 décembre, livraison à 11 h, entrée côté quai.",
  items: [line(1, "BUFFET", 45), line(2, "MIGNARD", 3, 5), line(3, "PAIN800", 12), line(4, "BRIOCHE", 8, 10), line(5, "JUS1L", 20), line(6, "CIDRE", 12), line(7, "LIVR", 1)],
});
put("Sales Invoice", compute("Sales Invoice", draft).document);

const pay = (account, title, remark, debit, credit, cost_center = null) => ({ account: `${account} - BL`, user_remark: remark, debit, credit, cost_center, _titles: { account: `${account} · ${title}`, ...(cost_center ? { cost_center } : {}) } });
const journal = {
  name: "DRAFT-12", doctype: "Journal Entry", docstatus: 0, ...STAMP, modified: "2026-11-30 16:05:00.000000", company: COMPANY, currency: "EUR", voucher_type: "OD", posting_date: "2026-11-30", cheque_no: "PAIE-2026-11", title: "Paie de novembre 2026, 4 salariés", status: "Draft",
  accounts: [
    pay("641100", "Salaires, appointements", "Salaires bruts", 3640, 0, "Coworking"), pay("641100", "Salaires, appointements", "Salaires bruts", 4100, 0, "Atelier partagé"), pay("641100", "Salaires, appointements", "Salaires bruts", 2100, 0, "Café associatif"),
    pay("645100", "Cotisations à l’Urssaf", "Urssaf, part employeur", 1918.8, 0, "Coworking"), pay("645300", "Cotisations aux caisses de retraites", "Retraite, part employeur", 590.4, 0, "Coworking"),
    pay("421000", "Personnel, rémunérations dues", "Nets à payer", 0, 7996.6), pay("431000", "Sécurité sociale", "Urssaf, parts employeur et salariés", 0, 3050.4), pay("437300", "Caisses de retraite", "Retraite, parts employeur et salariés", 0, 984),
  ].map((row, index) => ({ name: `je-${index + 1}`, idx: index + 1, ...row })),
};
put("Journal Entry", compute("Journal Entry", journal).document);

export const timelines = new Map([["Sales Invoice/DRAFT-31", [
  { kind: "change", by: "claire", by_name: "Claire Lemoine", at: "2026-11-23 10:42:00.000000", changes: [{ field: "discount_percentage", label: "Remise", row: 4, before: "5\u202F%", after: "10\u202F%" }] },
  { kind: "comment", by: "yanis", by_name: "Yanis Benali", at: "2026-11-23 09:58:00.000000", text: "Le cidre reste à confirmer, ils préfèrent peut-être le jus de poire. Je rappelle Claire à midi." },
  { kind: "created", by: "claire", by_name: "Claire Lemoine", at: "2026-11-23 09:30:00.000000" },
]]]);
export const files = new Map([["Sales Invoice/DRAFT-31", [{ name: "f1", file_name: "bon-de-commande-LFP.pdf", file_url: "/api/file/f1", file_size: 48213 }]]]);
