import { describe, expect, it } from "vitest";
import type { Field, ReportColumn, ReportRow } from "../src/api/types";
import { widthOf } from "../src/fields/FieldBox";
import { aloneOnLine } from "../src/form/layout";
import { leastWidth, repeatsHead, roomyColumn, widthsOf } from "../src/report/widths";

const columns: ReportColumn[] = [
  { name: "account", label: "Compte", kind: "text" }, { name: "posting_date", label: "Date", kind: "date" },
  { name: "remarks", label: "Libellé", kind: "text" }, { name: "debit", label: "Débit", kind: "money" },
];
const head: ReportRow = { account: "411000", remarks: "Solde initial", _total: true, _level: 0 };
const line: ReportRow = { account: "411000", posting_date: "2026-11-22", debit: 1234567.89, _level: 1 };

describe("the columns of a report", () => {
  it("do not repeat what their head says", () => {
    expect(repeatsHead([head, line, line], columns)).toBe(true);
    expect(repeatsHead([head, { ...line, account: "512000" }], columns)).toBe(false);
    expect(repeatsHead([line, head], columns)).toBe(false);
    expect(repeatsHead([head, head], columns)).toBe(false);
  });
  it("take the room of what they hold, and the label takes the rest", () => {
    const widths = widthsOf(columns, [head, line], true);
    expect(roomyColumn(columns)?.name).toBe("remarks");
    expect(widths.has(columns[2]!)).toBe(false);
    expect(widths.get(columns[0]!)).toBe(36);
    expect(widths.get(columns[3]!)).toBeGreaterThan("1 234 567,89".length * 7);
    expect(leastWidth(widths)).toBeGreaterThan(300);
  });
});

describe("the fields of a form", () => {
  const field = (label: string, more: Partial<Field> = {}): Field => ({ name: label, label, kind: "int", width: "f-2", ...more });
  it("are as wide as their words need", () => {
    expect(widthOf(field("Sigle"))).toBe("f-2");
    expect(widthOf(field("Remise maximale (%)"))).toBe("f-3");
    expect(widthOf(field("Délai d’approvisionnement (jours)"))).toBe("f-4");
    expect(widthOf(field("Sigle", { help: "Deux à cinq lettres ajoutées aux noms de comptes." }))).toBe("f-3");
    expect(widthOf(field("Message", { width: "f-12" }))).toBe("f-12");
  });
  it("leave no empty label over boxes that stand alone on their line", () => {
    const fields = [field("a", { width: "f-6" }), field("b", { kind: "check", width: "f-4" }), field("c", { kind: "check", width: "f-4" }), field("d", { kind: "check", width: "f-4" })];
    expect([...aloneOnLine(fields, widthOf)].map((one) => one.name)).toEqual(["c", "d"]);
  });
});
