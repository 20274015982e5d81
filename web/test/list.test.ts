import { describe, expect, it } from "vitest";
import type { TypeMeta } from "../src/api/types";
import { docPath, drillPath, listPath } from "../src/app/paths";
import { columnsOf } from "../src/list/columns";
import { condOf, filterText, readFilter } from "../src/list/filters";
import { conditionOf, readState, withinOf, writeState } from "../src/list/state";
import { newLabel } from "../src/list/words";
import { fileNameOf } from "../src/report/download";

const meta: TypeMeta = {
  name: "Sales Invoice", slug: "sales-invoice", label: "Facture de vente", plural: "Factures de vente", gender: "f", statusField: "status",
  fields: [
    { name: "customer", label: "Client", kind: "link", target: "Customer" }, { name: "posting_date", label: "Date", kind: "date" }, { name: "net_total", label: "Total HT", kind: "money" },
    { name: "grand_total", label: "Total TTC", kind: "money" }, { name: "status", label: "Statut", kind: "choice", options: [{ value: "Unpaid", label: "À encaisser" }, { value: "Paid", label: "Payée" }] }, { name: "company", label: "Société", kind: "link" },
  ],
  list: { columns: ["name", "customer", "posting_date", "net_total", "grand_total", "status"], sort: "-posting_date" },
  tabs: [{ label: "Toutes", filter: null }, { label: "À encaisser", filter: ["=", "status", "Unpaid"] }],
};

describe("the address of a list", () => {
  it("holds its whole state and comes back", () => {
    const params = writeState(new URLSearchParams("x=1"), { tab: 1, q: "café", sort: "name", filters: [[">=", "posting_date", "2026-10-01"]] });
    expect(readState(params, "-modified")).toEqual({ tab: 1, q: "café", sort: "name", filters: [[">=", "posting_date", "2026-10-01"]] });
    expect(params.get("x")).toBe("1");
  });
  it("ignores what is no condition", () => expect(readState(new URLSearchParams("f=oops&f=[1]"), "name").filters).toEqual([]));
  it("joins company, view and filters", () => {
    expect(conditionOf(meta, { tab: 1, filters: [["set", "customer"]], q: "", sort: "" }, withinOf(meta, "BL"))).toEqual(["and", ["=", "company", "BL"], ["=", "status", "Unpaid"], ["set", "customer"]]);
  });
  it("writes names that hold any character", () => {
    expect(docPath("sales-invoice", "FA/2026 é")).toBe("/sales-invoice/FA/2026%20%C3%A9");
    expect(drillPath({ report: "general-ledger", filters: { account: "411" } })).toBe("/report/general-ledger?account=411");
    expect(listPath("item")).toBe("/item");
  });
});

describe("filters", () => {
  it("read as sentences", () => {
    const text = (cond: Parameters<typeof readFilter>[1]) => filterText(readFilter(meta, cond)!, new Map([["Customer/C1", "Café du Commerce"]]));
    expect(text([">=", "posting_date", "2026-10-01"])).toBe("depuis le 01/10/2026");
    expect(text(["=", "customer", "C1"])).toBe("Café du Commerce");
    expect(text(["in", "status", ["Unpaid", "Paid"]])).toBe("parmi À encaisser, Payée");
    expect(text(["not", ["set", "customer"]])).toBe("vide");
  });
  it("are not applied when empty", () => {
    expect(condOf(meta.fields[0]!, "like", "")).toBeNull();
    expect(condOf(meta.fields[0]!, "like", "50")).toEqual(["like", "customer", "%50%"]);
  });
});

describe("columns", () => {
  it("keep the name, the customer, the total and the status on a narrow screen", () => {
    const places = Object.fromEntries(columnsOf(meta).map((column) => [column.field.name, column.narrow]));
    expect(places).toMatchObject({ name: "m-3", customer: "m-1", grand_total: "m-2", status: "m-4", net_total: "" });
  });
});

describe("words", () => {
  it("agree with the gender of the document", () => {
    expect(newLabel(meta)).toBe("Nouvelle facture de vente");
    expect(newLabel({ ...meta, label: "Article", gender: "m" })).toBe("Nouvel article");
    expect(newLabel({ ...meta, label: "Règlement", gender: "m" })).toBe("Nouveau règlement");
  });
  it("keep the name the server gives to a file", () => {
    expect(fileNameOf("attachment; filename*=UTF-8''balance%20g%C3%A9n%C3%A9rale.csv")).toBe("balance générale.csv");
    expect(fileNameOf('attachment; filename="123FEC20261231.txt"')).toBe("123FEC20261231.txt");
  });
});
