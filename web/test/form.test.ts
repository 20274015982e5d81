import { describe, expect, it } from "vitest";
import type { Field, TypeMeta } from "../src/api/types";
import { leadOf, splitFoot } from "../src/form/layout";
import { mergeConflict } from "../src/form/merge";
import { cellText } from "../src/rows/columns";
import { incoming, isBlankRow, outgoing, withSecrets, withoutSecrets } from "../src/form/state";

const field = (name: string, kind: Field["kind"], more: Partial<Field> = {}): Field => ({ name, label: name, kind, ...more });
const rows: TypeMeta = { name: "R", slug: "r", label: "", plural: "", fields: [field("item", "text"), field("amount", "money", { computed: true })] };
const items = field("items", "rows", { rows });
const meta: TypeMeta = { name: "T", slug: "t", label: "", plural: "", fields: [items] };

describe("two people on one document", () => {
  const base = { a: 1, b: 1, c: 1 };
  it("merges what only one of them changed", () => expect(mergeConflict(base, { ...base, a: 2 }, { ...base, b: 3 }, ["a"])).toEqual({ merged: { a: 2, b: 3, c: 1, _titles: {} }, clashing: [] }));
  it("asks when both changed the same field", () => expect(mergeConflict(base, { ...base, a: 2 }, { ...base, a: 3 }, ["a"]).clashing).toEqual(["a"]));
  it("does not ask when both wrote the same", () => expect(mergeConflict(base, { ...base, a: 2 }, { ...base, a: 2 }, ["a"]).clashing).toEqual([]));
});

describe("blank rows", () => {
  it("leave out what the server computes or has locked", () => {
    const locked = { ...meta, fields: [items, field("total", "money", { computed: true }), field("kind", "text", { editableWhen: ["=", "docstatus", 1] })] };
    expect(outgoing({ items: [{ item: "A", amount: 3 }], total: 3, kind: "x", docstatus: 0 }, locked)).toEqual({ items: [{ item: "A" }], docstatus: 0 });
  });
  it("stay on screen and are not sent", () => {
    const doc = { items: [{ item: "A", _titles: {} }, {}] };
    expect(outgoing(doc, meta)).toEqual({ items: [{ item: "A" }] });
    expect(incoming({ items: [{ item: "A", amount: 3 }] }, doc, meta)).toEqual({ items: [{ item: "A", amount: 3 }, {}] });
  });
  it("are those where nothing was typed", () => {
    expect(isBlankRow({ idx: 1, name: "x", qty: null, _titles: {} })).toBe(true);
    expect(isBlankRow({ qty: 0 })).toBe(false);
  });
});

describe("secrets", () => {
  const keys: TypeMeta = { name: "K", slug: "k", label: "", plural: "", fields: [field("key", "text"), field("value", "secret")] };
  const hook: TypeMeta = { name: "H", slug: "h", label: "", plural: "", fields: [field("url", "text"), field("password", "secret"), field("keys", "rows", { rows: keys })] };
  it("that are being typed survive an answer, which never holds any", () => {
    const shown = { url: "a", password: "p", keys: [{ key: "A", value: "1" }, {}, { key: "B", value: "" }] };
    const answer = { url: "A", keys: [{ key: "A", idx: 1 }, { key: "B", idx: 2 }] };
    expect(withSecrets(answer, shown, hook)).toEqual({ url: "A", password: "p", keys: [{ key: "A", idx: 1, value: "1" }, { key: "B", idx: 2 }] });
  });
  it("are not in the copy that the browser keeps", () => {
    expect(withoutSecrets({ url: "a", password: "p", keys: [{ key: "A", value: "1" }] }, hook)).toEqual({ url: "a", keys: [{ key: "A" }] });
  });
});

describe("the foot of a document", () => {
  const total = field("grand_total", "money", { computed: true });
  const due = field("outstanding_amount", "money", { computed: true });
  const note = field("remarks", "longtext");
  it("is its last section when all of it is computed, with the message at its left", () => {
    const foot = splitFoot([{ label: null, fields: [items] }, { label: null, fields: [note] }, { label: null, fields: [total, due] }]);
    expect(foot.body).toHaveLength(1);
    expect(foot.left[0]!.fields).toEqual([note]);
    expect(foot.sums).toEqual([total, due]);
    expect(leadOf(foot.sums!)).toBe(total);
  });
  it("is an ordinary section when something in it is typed", () => expect(splitFoot([{ label: null, fields: [total, note] }]).sums).toBeNull());
});

describe("a cell where nothing was typed", () => {
  const vat = field("vat", "link");
  it("shows what holds instead, as the server says it", () => expect(cellText(vat, { _instead: { vat: "20\u202F%" } }, null)).toBe("20\u202F%"));
  it("shows what was typed once it is", () => expect(cellText(vat, { vat: "10", _instead: { vat: "20\u202F%" } }, null)).toBe("10"));
  it("is not sent back", () => expect(outgoing({ items: [{ item: "A", _instead: { vat: "x" } }] }, meta)).toEqual({ items: [{ item: "A" }] }));
});
