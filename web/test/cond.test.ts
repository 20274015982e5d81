import { describe, expect, it } from "vitest";
import { every, holds, judge, settle, type Cond } from "../src/cond/cond";

const invoice = { docstatus: 1, status: "Overdue", customer_name: "Épicerie du Château", outstanding_amount: 12.5, due_date: "2026-11-21", disabled: 0, items: [{ qty: 2 }, { qty: 0 }], company: "BL" };

describe("a condition declared by the server", () => {
  it.each<[string, Cond, boolean]>([
    ["compares a value", ["=", "docstatus", 1], true],
    ["compares dates as they are written", ["<", "due_date", "2026-11-23"], true],
    ["compares numbers", [">=", "outstanding_amount", 12.5], true],
    ["takes 0 for an unchecked box", ["=", "disabled", false], true],
    ["looks in a list", ["in", "status", ["Unpaid", "Overdue"]], true],
    ["ignores accents and case", ["like", "customer_name", "%chateau%"], true],
    ["anchors a pattern without percent", ["like", "customer_name", "chateau"], false],
    ["knows an empty field", ["set", "po_no"], false],
    ["knows a filled field", ["set", "customer_name"], true],
    ["negates", ["not", ["=", "status", "Paid"]], true],
    ["needs all of and", ["and", ["=", "docstatus", 1], ["=", "status", "Paid"]], false],
    ["needs one of or", ["or", ["=", "docstatus", 0], ["=", "status", "Overdue"]], true],
    ["is false for an empty or", ["or"], false],
    ["finds one row that matches", ["via", "items", ["=", "qty", 0]], true],
    ["never compares with nothing", [">", "paid_amount", 0], false],
    ["always holds when true", ["true"], true],
  ])("%s", (_, cond, expected) => expect(judge(cond, invoice)).toBe(expected));

  it("does not know what depends on another document, and says so", () => {
    expect(judge(["via", "customer", ["=", "disabled", true]], invoice)).toBeUndefined();
    expect(judge(["and", ["=", "docstatus", 0], ["via", "customer", ["true"]]], invoice)).toBe(false);
    expect(judge(["not", ["via", "customer", ["true"]]], invoice)).toBeUndefined();
    expect(holds(["via", "customer", ["true"]], invoice, true)).toBe(true);
    expect(holds(undefined, invoice, false)).toBe(false);
  });

  it("replaces references to the document before asking the server", () => {
    expect(settle(["and", ["=", "company", { field: "company" }], ["in", "type", ["a", "b"]]], invoice)).toEqual(["and", ["=", "company", "BL"], ["in", "type", ["a", "b"]]]);
    expect(settle(["in", "status", ["or", "and"]], {})).toEqual(["in", "status", ["or", "and"]]);
  });

  it("joins only what is there", () => {
    expect(every(null, undefined)).toBeNull();
    expect(every(null, ["true"])).toEqual(["true"]);
    expect(every(["true"], ["set", "a"])).toEqual(["and", ["true"], ["set", "a"]]);
  });
});
