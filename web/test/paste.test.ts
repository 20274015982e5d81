import { describe, expect, it } from "vitest";
import type { Field } from "../src/api/types";
import { pasteInto, readCell, readTable } from "../src/rows/paste";
import { balancePair, copyAbove, insertRow, moveRow, removeRow, setCell } from "../src/rows/edit";

const field = (name: string, kind: Field["kind"], more: Partial<Field> = {}): Field => ({ name, label: name, kind, ...more });
const item = field("item_code", "link", { target: "Item", clears: ["rate"] });
const qty = field("qty", "decimal");
const rate = field("rate", "price");
const amount = field("amount", "money", { computed: true });
const day = field("day", "date");

describe("a block pasted from a spreadsheet", () => {
  it("is read with its quotes and line ends", () => {
    expect(readTable("a\tb\r\nc\td\r\n")).toEqual([["a", "b"], ["c", "d"]]);
    expect(readTable('"deux\nlignes"\t"dit ""oui"""')).toEqual([["deux\nlignes", 'dit "oui"']]);
  });
  it("brings French numbers and dates into rows, adding the missing ones", () => {
    const { rows, links } = pasteInto([{ qty: 1 }], [item, qty, rate, amount, day], (one) => !one.computed, { row: 0, column: 0 },
      [["Cidre", "12", "1\u202F234,56", "999", "31/12/2026"], ["", "2,5", "(3)", "", "demain ?"]]);
    expect(rows).toEqual([{ qty: 12, rate: 1234.56, day: "2026-12-31" }, { item_code: null, qty: 2.5, rate: -3 }]);
    expect(links).toEqual([{ row: 0, field: item, text: "Cidre" }]);
  });
  it("leaves a cell alone when its text cannot be read", () => {
    expect(readCell(qty, "douze")).toBeUndefined();
    expect(readCell(field("ok", "check"), "Oui")).toBe(true);
    expect(readCell(field("s", "choice", { options: [{ value: "Draft", label: "Brouillon" }] }), "brouillon")).toBe("Draft");
  });
});

describe("rows", () => {
  const rows = [{ qty: 1, rate: 5 }, { qty: 2 }];
  it("clear what a changed field declares", () => expect(setCell(rows, 0, item, "CIDRE", "Cidre brut")[0]).toEqual({ qty: 1, rate: null, item_code: "CIDRE", _titles: { item_code: "Cidre brut" } }));
  it("move, copy, go and come back", () => {
    expect(moveRow(rows, 0, 1).map((row) => row.qty)).toEqual([2, 1]);
    expect(moveRow(rows, 1, 1)).toBe(rows);
    expect(copyAbove(rows, 1, rate)[1]!.rate).toBe(5);
    expect(insertRow(removeRow(rows, 0), 0, rows[0]!)).toEqual(rows);
  });
  it("know which two amounts must balance", () => {
    const meta = { name: "R", slug: "r", label: "", plural: "", fields: [field("debit", "money"), field("credit", "money")] };
    expect(balancePair(meta)).toEqual(["debit", "credit"]);
    expect(balancePair({ ...meta, fields: [qty] })).toBeNull();
  });
});
