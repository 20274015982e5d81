// What the real server computes, as far as the screens need it. Only the mock holds such rules.
const cents = (value) => Math.round(value * 100) / 100;
const days = (date, count) => new Date(Date.parse(date) + count * 86_400_000).toISOString().slice(0, 10);
const number = (value) => String(value).replace(".", ",");
const money = (value) => value.toLocaleString("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
let lookup = () => undefined;
/** Gives access to the stored documents, for values fetched from links. */
export const useStore = (find) => { lookup = find; };

export function compute(type, given) {
  const document = structuredClone(given);
  const violations = [];
  const need = (field, label) => { if (!document[field]) violations.push({ field, row: null, cell: null, label, code: "required", message: `Renseignez le champ ${label}.` }); };
  document._titles = { ...document._titles };
  if (type === "Sales Invoice") invoice(document, violations, need);
  if (type === "Journal Entry") journal(document, violations, need);
  if (type === "Payment Entry") payment(document, need);
  if (type === "Customer") need("customer_name", "Nom");
  if (type === "Item") { need("item_code", "Code"); need("item_name", "Désignation"); document.item_code ??= document.item_name; }
  return { document, violations };
}

function invoice(doc, violations, need) {
  const customer = lookup("Customer", doc.customer);
  doc.currency ??= "EUR";
  doc.customer_name = customer?.customer_name ?? doc.customer_name ?? null;
  if (customer) doc._titles.customer = customer.customer_name;
  if (customer?.city) doc.customer_address ??= `44000 ${customer.city}`;
  if (doc.posting_date && !doc.due_date) doc.due_date = days(doc.posting_date, Number(doc.payment_terms ?? 30));
  const bases = new Map();
  doc.items = (doc.items ?? []).map((row, index) => line(row, index, bases, violations));
  doc.net_total = cents(doc.items.reduce((sum, row) => sum + row.amount, 0));
  doc.taxes = [...bases].sort(([a], [b]) => a - b).map(([rate, base]) => ({ description: `TVA ${number(rate)}\u202F% sur ${money(cents(base))}`, tax_amount: cents(base * rate / 100) }));
  doc.grand_total = cents(doc.net_total + doc.taxes.reduce((sum, tax) => sum + tax.tax_amount, 0));
  if ((doc.docstatus ?? 0) === 0) { doc.status = "Draft"; doc.outstanding_amount = 0; }
  need("customer", "Client");
  need("posting_date", "Date de facture");
  if (doc.items.length === 0) violations.push({ field: "items", row: null, cell: null, label: "Lignes", code: "required", message: "Ajoutez au moins une ligne." });
}

function line(row, index, bases, violations) {
  const item = lookup("Item", row.item_code);
  const filled = { ...row, idx: index + 1, _titles: { ...row._titles } };
  if (item) {
    filled._titles.item_code = item.item_name;
    filled.item_name ??= item.item_name;
    filled.uom ??= item.stock_uom;
    filled.rate ??= item.standard_rate;
    filled.tax_rate ??= item.tax_rate;
  }
  if (filled.uom) filled._titles.uom = filled.uom;
  filled.qty ??= 1;
  filled.amount = cents((filled.qty ?? 0) * (filled.rate ?? 0) * (1 - (filled.discount_percentage ?? 0) / 100));
  bases.set(filled.tax_rate ?? 0, (bases.get(filled.tax_rate ?? 0) ?? 0) + filled.amount);
  if (!filled.item_code) violations.push({ field: "items", row: index + 1, cell: "item_code", label: "Article", code: "required", message: `Ligne ${index + 1}\u00A0: renseignez le champ Article.` });
  if (filled.qty === 0) violations.push({ field: "items", row: index + 1, cell: "qty", label: "Qté", code: "positive", message: `Ligne ${index + 1}\u00A0: la quantité doit être positive.` });
  return filled;
}

function journal(doc, violations, need) {
  doc.accounts = (doc.accounts ?? []).map((row, index) => {
    const account = lookup("Account", row.account);
    return { ...row, idx: index + 1, _titles: { ...row._titles, ...(account ? { account: account.account_name } : {}), ...(row.cost_center ? { cost_center: row.cost_center } : {}) } };
  });
  doc.total_debit = cents(doc.accounts.reduce((sum, row) => sum + (row.debit ?? 0), 0));
  doc.total_credit = cents(doc.accounts.reduce((sum, row) => sum + (row.credit ?? 0), 0));
  doc.difference = cents(doc.total_debit - doc.total_credit);
  if ((doc.docstatus ?? 0) === 0) doc.status = "Draft";
  need("title", "Libellé");
  if (doc.difference !== 0) violations.push({ field: "accounts", row: null, cell: null, label: "Lignes", code: "balance", message: `L’écriture n’est pas équilibrée\u00A0: il manque ${money(Math.abs(doc.difference))}\u202F€ au ${doc.difference > 0 ? "crédit" : "débit"}.` });
}

function payment(doc, need) {
  const party = lookup(doc.party_type, doc.party);
  doc.party_name = party?.customer_name ?? null;
  if (party) doc._titles.party = party.customer_name;
  if ((doc.docstatus ?? 0) === 0) doc.status = "Draft";
  need("party", "Tiers");
  need("paid_amount", "Montant");
}
