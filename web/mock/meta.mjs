// Metadata of a bakery's types, in the shape of the contract. French labels; English where the language asks for it.
const ALL = { read: true, write: true, create: true, delete: true, submit: true, cancel: true, amend: true, export: true };
const f = (name, label, kind, more = {}) => ({ name, label, kind, required: false, computed: false, readOnly: false, ...more });
const link = (name, label, target, more = {}) => f(name, label, "link", { target, targetSlug: target.toLowerCase().replaceAll(" ", "-"), ...more });
const choice = (name, label, options, more = {}) => f(name, label, "choice", { options: options.map(([value, text, meaning, shape]) => ({ value, label: text, ...(meaning ? { meaning } : {}), ...(shape ? { shape } : {}) })), ...more });
const money = (name, label, more = {}) => f(name, label, "money", { currency: "currency", ...more });
const computed = { computed: true };
const DRAFT = ["=", "docstatus", 0];

const invoiceItem = {
  name: "Sales Invoice Item", slug: "sales-invoice-item", label: "Ligne", plural: "Lignes", gender: "f",
  fields: [
    link("item_code", "Article", "Item", { required: true, clears: ["item_name", "uom", "rate", "tax_rate"] }),
    f("item_name", "Désignation", "text"), f("qty", "Qté", "decimal", { required: true }), link("uom", "Unité", "UOM"),
    f("rate", "Prix HT", "price"), f("discount_percentage", "Remise", "percent"), f("tax_rate", "TVA", "percent"), f("amount", "Total HT", "money", computed),
  ],
  list: { columns: ["item_code", "qty", "uom", "rate", "discount_percentage", "tax_rate", "amount"] },
};
const taxRow = {
  name: "Sales Taxes and Charges", slug: "sales-taxes-and-charges", label: "Taxe", plural: "Taxes", gender: "f",
  fields: [f("description", "Libellé", "text", computed), money("tax_amount", "Montant", computed)],
  list: { columns: ["description", "tax_amount"] },
};
const journalRow = {
  name: "Journal Entry Account", slug: "journal-entry-account", label: "Ligne", plural: "Lignes", gender: "f",
  fields: [
    link("account", "Compte", "Account", { required: true }), f("user_remark", "Libellé", "text"),
    f("debit", "Débit", "money"), f("credit", "Crédit", "money"), link("cost_center", "Section", "Cost Center"),
  ],
  list: { columns: ["account", "user_remark", "debit", "credit", "cost_center"] },
};
const company = link("company", "Société", "Company", { required: true, hidden: true });
const currency = link("currency", "Devise", "Currency", { hidden: true });
const submit = (label, confirm) => ({ name: "submit", label, from: 0, to: 1, primary: true, confirm });
const cancel = (label, confirm) => ({ name: "cancel", label, from: 1, to: 2, confirm });

export const TYPES = [
  {
    name: "Sales Invoice", slug: "sales-invoice", label: "Facture de vente", plural: "Factures de vente", gender: "f", module: "sales", submittable: true, printable: true,
    titleField: "customer_name", statusField: "status", can: ALL,
    fields: [
      company, currency,
      link("customer", "Client", "Customer", { required: true, clears: ["customer_name", "customer_address", "due_date"] }),
      f("customer_name", "Nom du client", "text", { ...computed, hidden: true }),
      f("customer_address", "Adresse de facturation", "text", { width: "f-6" }),
      f("posting_date", "Date de facture", "date", { required: true, clears: ["due_date"] }),
      choice("payment_terms", "Conditions", [["0", "À réception"], ["30", "30 jours"], ["45", "45 jours"]], { clears: ["due_date"] }),
      f("due_date", "Échéance", "date", { required: true }), f("po_no", "Votre bon de commande", "text", { width: "f-3" }),
      f("items", "Lignes de la facture", "rows", { required: true, rows: invoiceItem }),
      f("remarks", "Message sur la facture", "longtext"),
      money("net_total", "Total HT", computed), f("taxes", "Taxes", "rows", { ...computed, rows: taxRow }), money("grand_total", "Total TTC", { ...computed, emphasis: "total" }),
      money("outstanding_amount", "Reste dû", computed),
      choice("status", "Statut", [["Draft", "Brouillon", "neutral"], ["Unpaid", "À encaisser", "progress"], ["Partly Paid", "Payée en partie", "warning"], ["Paid", "Payée", "success"],
        ["Overdue", "En retard", "danger"], ["Return", "Avoir imputé", "neutral", "return"], ["Cancelled", "Annulée", "neutral", "void"]], computed),
    ],
    form: [{ label: null, sections: [
      { label: null, fields: ["customer", "customer_address", "posting_date", "payment_terms", "due_date", "po_no"] }, { label: null, fields: ["items"] },
      { label: null, fields: ["remarks"] }, { label: null, fields: ["net_total", "taxes", "grand_total", "outstanding_amount"] }] }],
    list: { columns: ["name", "customer", "posting_date", "due_date", "net_total", "grand_total", "outstanding_amount", "status"], sort: "-posting_date" },
    steps: [submit("Valider", "Valider la facture\u202F? Elle recevra son numéro définitif et ne pourra plus être modifiée."), cancel("Annuler par un avoir", "Annuler la facture\u202F? Un avoir du même montant sera émis.")],
    creates: [{ label: "Encaisser", target: "Payment Entry", as: "payment", primary: true, when: ["and", ["=", "docstatus", 1], [">", "outstanding_amount", 0]] },
      { label: "Créer un avoir", target: "Sales Invoice", as: "credit-note", when: ["and", ["=", "docstatus", 1], [">", "grand_total", 0]] }],
    tabs: [{ label: "Toutes", filter: null }, { label: "À encaisser", filter: ["and", ["=", "docstatus", 1], [">", "outstanding_amount", 0]] }, { label: "En retard", filter: ["=", "status", "Overdue"] }, { label: "Brouillons", filter: DRAFT }],
  },
  {
    name: "Payment Entry", slug: "payment-entry", label: "Règlement", plural: "Règlements", gender: "m", module: "banking", submittable: true, titleField: "party_name", statusField: "status", can: ALL,
    fields: [company, currency, choice("payment_type", "Sens", [["Receive", "Encaissement"], ["Pay", "Décaissement"]], { required: true }), choice("party_type", "Nature du tiers", [["Customer", "Client"]], { required: true }),
      f("party", "Tiers", "dynamiclink", { typeField: "party_type", required: true }), f("party_name", "Nom", "text", { ...computed, hidden: true }), f("posting_date", "Date", "date", { required: true }),
      money("paid_amount", "Montant", { required: true }), link("mode_of_payment", "Moyen de paiement", "Mode of Payment"), f("reference_no", "Référence", "text"), f("reference_date", "Date de référence", "date", { requiredWhen: ["set", "reference_no"] }),
      choice("status", "Statut", [["Draft", "Brouillon", "neutral"], ["Unreconciled", "À rapprocher", "warning"], ["Cancelled", "Annulé", "neutral"]], computed)],
    form: [{ label: null, sections: [{ label: null, fields: ["payment_type", "party_type", "party", "posting_date", "paid_amount", "mode_of_payment", "reference_no", "reference_date"] }] }],
    list: { columns: ["name", "party_name", "posting_date", "payment_type", "paid_amount", "status"], sort: "-posting_date" },
    steps: [submit("Enregistrer le règlement"), cancel("Annuler le règlement", "Annuler le règlement\u202F? Les factures concernées redeviendront dues.")], tabs: [{ label: "Tous", filter: null }, { label: "Brouillons", filter: DRAFT }],
  },
  {
    name: "Journal Entry", slug: "journal-entry", label: "Écriture comptable", plural: "Écritures", gender: "f", module: "ledger", submittable: true, titleField: "title", statusField: "status", can: ALL,
    fields: [company, currency, choice("voucher_type", "Journal", [["OD", "OD · Opérations diverses"], ["BQ", "BQ · Banque"]], { required: true, width: "f-3" }), f("posting_date", "Date", "date", { required: true, width: "f-2" }),
      f("cheque_no", "Pièce", "text", { required: true, width: "f-2" }), f("title", "Libellé", "text", { required: true, width: "f-5" }), f("accounts", "Lignes de l’écriture", "rows", { required: true, rows: journalRow }),
      money("total_debit", "Total débit", { ...computed, hidden: true }), money("total_credit", "Total crédit", { ...computed, hidden: true }), money("difference", "Écart", { ...computed, hidden: true }),
      choice("status", "Statut", [["Draft", "Au brouillard", "neutral"], ["Submitted", "Validée", "success"], ["Cancelled", "Extournée", "neutral"]], computed)],
    form: [{ label: null, sections: [{ label: null, fields: ["voucher_type", "posting_date", "cheque_no", "title"] }, { label: null, fields: ["accounts"] }] }],
    list: { columns: ["name", "title", "posting_date", "voucher_type", "total_debit", "status"], sort: "-posting_date" },
    steps: [submit("Valider", "Valider l’écriture\u202F? Elle deviendra définitive et ne pourra être corrigée que par une extourne."), cancel("Extourner", "Extourner l’écriture\u202F? Une écriture inverse sera passée.")], tabs: [{ label: "Toutes", filter: null }, { label: "Brouillons", filter: DRAFT }],
  },
  {
    name: "GL Entry", slug: "gl-entry", label: "Ligne d’écriture", plural: "Lignes d’écriture", gender: "f", readOnly: true, module: "ledger", can: { read: true, export: true },
    fields: [link("account", "Compte", "Account"), f("posting_date", "Date", "date"), f("debit", "Débit", "money"), f("credit", "Crédit", "money"), f("voucher_type", "Type de pièce", "text"), f("voucher_no", "Pièce", "dynamiclink", { typeField: "voucher_type" })],
    list: { columns: ["name", "account", "posting_date", "voucher_no", "debit", "credit"], sort: "-posting_date" },
  },
  {
    name: "Customer", slug: "customer", label: "Client", plural: "Clients", gender: "m", module: "party", titleField: "customer_name", can: ALL, description: "Son nom suffit\u00A0: l’adresse et la TVA se complètent plus tard.",
    fields: [f("customer_name", "Nom", "text", { required: true }), choice("customer_type", "Nature", [["Company", "Société"], ["Individual", "Particulier"]], { required: true }), f("siren", "SIREN", "text", { max: 11, width: "f-3", visibleWhen: ["=", "customer_type", "Company"] }),
      f("tax_id", "Numéro de TVA", "text", { width: "f-4", help: "Par exemple FR12\u202F345\u202F678\u202F901." }), f("city", "Ville", "text", { width: "f-4" }), f("email_id", "Adresse électronique", "text", { width: "f-4" }), f("disabled", "Désactivé", "check"), f("notes", "Notes", "longtext")],
    form: [{ label: "Détails", sections: [{ label: null, fields: ["customer_name", "customer_type", "siren", "disabled"] }, { label: "Adresse", fields: ["city", "email_id"] }] }, { label: "Comptabilité", sections: [{ label: null, fields: ["tax_id", "notes"] }] }],
    list: { columns: ["name", "customer_name", "city", "customer_type"], sort: "customer_name" },
  },
  {
    name: "Item", slug: "item", label: "Article", plural: "Articles", gender: "m", module: "product", titleField: "item_name", can: ALL,
    fields: [f("item_code", "Code", "text", { required: true, width: "f-3" }), f("item_name", "Désignation", "text", { required: true }), link("stock_uom", "Unité", "UOM"), f("standard_rate", "Prix HT", "price"), f("tax_rate", "TVA", "percent")],
    list: { columns: ["name", "item_name", "stock_uom", "standard_rate", "tax_rate"], sort: "item_name" },
  },
  {
    name: "Company", slug: "company", label: "Société", plural: "Sociétés", gender: "f", module: "base", titleField: "company_name", can: { read: true, write: true },
    fields: [f("company_name", "Nom", "text", { required: true }), f("abbr", "Sigle", "text", { width: "f-2" }), f("siren", "SIREN", "text", { width: "f-3" })], list: { columns: ["name", "company_name", "abbr"], sort: "name" },
  },
  ...[["Account", "Compte", "Comptes", "m", "account_name"], ["UOM", "Unité", "Unités", "f", "uom_name"], ["Currency", "Devise", "Devises", "f", "currency_name"], ["Cost Center", "Section", "Sections", "f", "cost_center_name"], ["Mode of Payment", "Moyen de paiement", "Moyens de paiement", "m", "mode_name"], ["Fiscal Year", "Exercice", "Exercices", "m", "year"]]
    .map(([name, label, plural, gender, titleField]) => ({ name, slug: name.toLowerCase().replaceAll(" ", "-"), label, plural, gender, titleField, can: ALL, fields: [f(titleField, "Nom", "text", { required: true })], list: { columns: ["name", titleField], sort: "name" } })),
];

const ENGLISH = { "Sales Invoice": ["Sales invoice", "Sales invoices"], "Payment Entry": ["Payment", "Payments"], "Journal Entry": ["Journal entry", "Journal entries"], Customer: ["Customer", "Customers"], Item: ["Item", "Items"] };
export function metaOf(type, language = "fr") {
  const meta = TYPES.find((one) => one.name === type || one.slug === type);
  const english = language === "en" && meta ? ENGLISH[meta.name] : null;
  return english ? { ...meta, label: english[0], plural: english[1] } : meta;
}

const list = (type) => { const meta = metaOf(type); return { kind: "list", type, slug: meta.slug, label: meta.plural, create: Boolean(meta.can.create) }; };
export const MENU = [
  { id: "sell", label: "Vendre", icon: "receipt", items: [list("Sales Invoice"), list("Item")] },
  { id: "bank", label: "Banque", icon: "bank", items: [list("Payment Entry")] },
  { id: "accounting", label: "Comptabilité", icon: "ledger", items: [list("Journal Entry"), { kind: "report", report: "trial-balance", label: "Balance générale" }, { kind: "report", report: "general-ledger", label: "Grand livre" }, list("GL Entry"), { kind: "export", export: "fec", label: "FEC" }] },
  { id: "clients", label: "Clients", icon: "client", items: [list("Customer")] },
  { id: "settings", label: "Paramètres", icon: "settings", items: [list("Company")] },
];
export const reportFilters = { company, from: f("from_date", "Du", "date", { required: true, default: "2026-01-01" }), to: f("to_date", "Au", "date", { required: true, default: "2026-11-22" }), account: link("account", "Compte", "Account"), zero: f("with_zero", "Comptes soldés", "check") };
export const fecParameters = [link("company", "Société", "Company", { required: true }), link("fiscal_year", "Exercice", "Fiscal Year", { required: true, default: "2026" })];
