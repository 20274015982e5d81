// Two reports: the trial balance of the drawn screen, and a general ledger made of the invoices.
import { BALANCE, tableOf } from "./data.mjs";
import { reportFilters } from "./meta.mjs";

const money = (name, label, group) => ({ name, label, kind: "money", ...(group ? { group } : {}) });
const NAMES = ["opening_debit", "opening_credit", "debit", "credit", "closing_debit", "closing_credit"];
const balanceColumns = [
  { name: "account", label: "Compte", kind: "text" }, { name: "account_name", label: "Intitulé", kind: "text" },
  money("opening_debit", "Débit", "Ouverture"), money("opening_credit", "Crédit", "Ouverture"), money("debit", "Débit", "Mouvements"), money("credit", "Crédit", "Mouvements"), money("closing_debit", "Débit", "Soldes au 22/11"), money("closing_credit", "Crédit", "Soldes au 22/11"),
];
const ledgerColumns = [{ name: "posting_date", label: "Date", kind: "date" }, { name: "voucher_no", label: "Pièce", kind: "text" }, { name: "remarks", label: "Libellé", kind: "text" }, money("debit", "Débit"), money("credit", "Crédit"), money("balance", "Solde")];

export const REPORTS = [
  { id: "trial-balance", label: "Balance générale", filters: [reportFilters.company, reportFilters.from, reportFilters.to, reportFilters.zero], columns: balanceColumns },
  { id: "general-ledger", label: "Grand livre", filters: [reportFilters.company, reportFilters.from, reportFilters.to, reportFilters.account], columns: ledgerColumns },
];

const values = (row) => Object.fromEntries(NAMES.map((name, index) => [name, row.v[index]]));
function trialBalance() {
  const rows = BALANCE.map((row) => row.g
    ? { account: row.g, account_name: "", ...values(row), _level: 0, _total: true }
    : { account: row.a, account_name: row.t, ...values(row), _level: 1, _link: { report: "general-ledger", filters: { account: `${row.a} - BL`, from_date: "2026-01-01", to_date: "2026-11-22" } } });
  const totals = Object.fromEntries(NAMES.map((name) => [name, Math.round(rows.filter((row) => !row._total).reduce((sum, row) => sum + row[name], 0) * 100) / 100]));
  return { columns: balanceColumns, rows, totals, truncated: false, subtitle: "Exercice 2026, au 22 novembre" };
}
function generalLedger() {
  let balance = 0;
  const rows = [...tableOf("Sales Invoice").values()].filter((doc) => doc.docstatus === 1).sort((a, b) => (a.posting_date < b.posting_date ? -1 : 1)).map((doc) => {
    balance = Math.round((balance + doc.grand_total) * 100) / 100;
    return { posting_date: doc.posting_date, voucher_no: doc.name, remarks: doc.customer_name, debit: Math.max(doc.grand_total, 0), credit: Math.max(-doc.grand_total, 0), balance, _link: { type: "Sales Invoice", name: doc.name } };
  });
  return { columns: ledgerColumns, rows, totals: { debit: rows.reduce((sum, row) => sum + row.debit, 0), credit: rows.reduce((sum, row) => sum + row.credit, 0), balance }, truncated: false };
}
export const run = (id) => (id === "trial-balance" ? trialBalance() : generalLedger());
