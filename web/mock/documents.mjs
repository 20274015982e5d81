// Lists, documents, steps and links of the mock.
import { compute, useStore } from "./compute.mjs";
import { fold, holds } from "./cond.mjs";
import { files, put, tableOf, timelines } from "./data.mjs";
import { metaOf } from "./meta.mjs";
import { refuse } from "./http.mjs";

useStore((type, name) => (type && name ? tableOf(type).get(name) : undefined));
const aliases = new Map();
let serial = 40;

export const read = (type, name) => tableOf(type).get(aliases.get(name) ?? name) ?? refuse(404, "missing", "Ce document n’existe pas, ou votre rôle ne permet pas de le voir.");
const withTitles = (doc) => ({ ...doc, _titles: { ...doc._titles } });

export function select(type, params) {
  const filter = params.get("filter") ? JSON.parse(params.get("filter")) : null;
  const words = fold(params.get("q") ?? "").split(/\s+/).filter(Boolean);
  const meta = metaOf(type);
  return [...tableOf(type).values()].filter((doc) => {
    const text = fold([doc.name, ...meta.fields.map((field) => (typeof doc[field.name] === "string" ? doc[field.name] : "")), ...Object.values(doc._titles ?? {})].join(" "));
    return holds(filter, doc) && words.every((word) => text.includes(word));
  });
}

export function list(type, params) {
  const meta = metaOf(type);
  const sort = params.get("sort") ?? meta.list.sort;
  const [field, sign] = sort.startsWith("-") ? [sort.slice(1), -1] : [sort, 1];
  const keyOf = (doc) => doc._titles?.[field] ?? doc[field] ?? "";
  const found = select(type, params).sort((a, b) => sign * (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0) || (a.name < b.name ? 1 : -1));
  const start = Number(params.get("after") ?? 0);
  const limit = Number(params.get("limit") ?? 50);
  const data = found.slice(start, start + limit).map(({ items, taxes, accounts, ...doc }) => doc);
  return { data, next: start + limit < found.length ? String(start + limit) : null };
}

export function within(params, filter) {
  const parts = [params.get("filter"), filter && JSON.stringify(filter)].filter(Boolean);
  return new URLSearchParams(parts.length === 0 ? {} : { filter: parts.length === 1 ? parts[0] : `["and",${parts.join(",")}]` });
}

export function sum(type, params) {
  const found = select(type, params);
  return Object.fromEntries(params.get("fields").split(",").map((field) => [field, Math.round(found.reduce((total, doc) => total + Number(doc[field] ?? 0), 0) * 100) / 100]));
}

export function links(type, params) {
  const meta = metaOf(type);
  return select(type, params).slice(0, Number(params.get("limit") ?? 20)).map((doc) => ({ value: doc.name, label: String(doc[meta.titleField] ?? doc.name), description: doc.city ?? (doc.posting_date ? doc.posting_date.split("-").reverse().join("/") : undefined) }));
}

export function check(type, doc) {
  const { document, violations } = compute(type, doc);
  if (violations.length > 0) refuse(422, violations[0].code, violations[0].message, { violations });
  return document;
}

export function create(type, given) {
  const meta = metaOf(type);
  const draft = meta.submittable ? compute(type, given).document : check(type, given);
  if (meta.submittable && !draft.customer && type === "Sales Invoice") check(type, given);
  const name = meta.submittable ? `DRAFT-${++serial}` : draft.item_code ?? `${meta.slug.slice(0, 4).toUpperCase()}-${String(++serial).padStart(4, "0")}`;
  put(type, { ...draft, name, docstatus: 0, version: 1, modified: stamp(), creation: stamp() });
  tell(type, name, { kind: "created" });
  return withTitles(tableOf(type).get(name));
}

export function patch(type, name, changes, match) {
  const doc = read(type, name);
  if (match && match !== `"${doc.version}"`) refuse(412, "stale", "Quelqu’un a modifié ce document entre-temps.", { current: doc });
  const titles = { ...doc._titles };
  const merged = { ...doc, ...changes, _titles: titles };
  const meta = metaOf(type);
  for (const field of meta.fields) if (field.name in changes && field.target) { const linked = tableOf(field.target).get(changes[field.name]); if (linked) titles[field.name] = linked[metaOf(field.target).titleField]; else delete titles[field.name]; }
  const document = meta.submittable ? compute(type, merged).document : check(type, merged);
  put(type, { ...document, version: doc.version + 1, modified: stamp() });
  return withTitles(tableOf(type).get(doc.name));
}

const PREFIX = { "Sales Invoice": "FA-2026-", "Journal Entry": "OD-2026-", "Payment Entry": "RG-2026-" };
let legal = 389;
export function step(type, name, what) {
  const doc = read(type, name);
  if (what === "submit") {
    const document = check(type, doc);
    const number = `${PREFIX[type]}${String(++legal).padStart(4, "0")}`;
    tableOf(type).delete(doc.name);
    aliases.set(doc.name, number);
    const open = type === "Sales Invoice" ? { status: "Unpaid", outstanding_amount: document.grand_total } : { status: type === "Payment Entry" ? "Unreconciled" : "Submitted" };
    put(type, { ...document, ...open, name: number, docstatus: 1, version: doc.version + 1 });
    tell(type, number, { kind: "step", text: "a validé ce document" });
    return tableOf(type).get(number);
  }
  put(type, { ...doc, docstatus: 2, status: "Cancelled", outstanding_amount: 0, version: doc.version + 1 });
  return tableOf(type).get(doc.name);
}

export function start(type, given, params) {
  const copied = params.get("copy") ? { ...read(type, params.get("copy")), name: undefined, docstatus: 0 } : {};
  const source = params.get("source") ? read(params.get("from"), params.get("source")) : null;
  const base = { company: "Boulangerie Lemoine", posting_date: "2026-11-23", ...copied, ...given, docstatus: 0 };
  if (source && params.get("as") === "payment") Object.assign(base, { payment_type: "Receive", party_type: "Customer", party: source.customer, paid_amount: source.outstanding_amount, currency: "EUR" });
  if (source && params.get("as") === "credit-note") Object.assign(base, { ...source, name: undefined, docstatus: 0, items: source.items.map((row) => ({ ...row, name: undefined, qty: -row.qty })) });
  if (type === "Sales Invoice") base.payment_terms ??= "30";
  if (type === "Customer") base.customer_type ??= "Company";
  if (type === "Journal Entry") base.voucher_type ??= "OD";
  return compute(type, base).document;
}

export function entries(type, name) {
  const doc = read(type, name);
  if (type !== "Sales Invoice") return [];
  return [{ account: "411000 - Clients - BL", label: "Clients", debit: doc.grand_total, credit: null, entry_number: 1187 }, { account: "701000 - Ventes - BL", label: "Ventes", debit: null, credit: doc.net_total, entry_number: 1187 },
    { account: "445710 - TVA collectée - BL", label: "TVA collectée", debit: null, credit: Math.round((doc.grand_total - doc.net_total) * 100) / 100, entry_number: 1187 }];
}

const stamp = () => new Date().toISOString().replace("T", " ").replace("Z", "000");
export const story = (type, name) => timelines.get(`${type}/${name}`) ?? [];
export function tell(type, name, item) {
  const key = `${type}/${name}`;
  timelines.set(key, [{ by: "claire", by_name: "Claire Lemoine", at: stamp(), ...item }, ...(timelines.get(key) ?? [])]);
}
export const filesOf = (type, name) => files.get(`${type}/${name}`) ?? [];
