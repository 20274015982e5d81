import { describe, expect, it } from "vitest";
import { addDays, readDate, writeDate, writeDateTime, writeLongDate } from "../src/format/date";
import { when } from "../src/form/Timeline";

const NOW = "2026-11-23";

describe("dates as typed", () => {
  it.each<[string, string | null]>([
    ["31/12", "2026-12-31"], ["31/12/26", "2026-12-31"], ["31/12/2026", "2026-12-31"], ["1-2-27", "2027-02-01"], ["31.12.2026", "2026-12-31"], ["31 12 2026", "2026-12-31"],
    ["3112", "2026-12-31"], ["311226", "2026-12-31"], ["31122026", "2026-12-31"], ["15", "2026-11-15"], ["2026-12-31", "2026-12-31"],
    ["+30", "2026-12-23"], ["-1", "2026-11-22"], ["\u22121", "2026-11-22"], ["aujourd’hui", "2026-11-23"], ["demain", "2026-11-24"], ["yesterday", "2026-11-22"],
    ["31/02", null], ["29/02/2027", null], ["29/02/2028", "2028-02-29"], ["12/13/2026", null], ["bonjour", null], ["", null],
  ])("reads %s", (text, expected) => expect(readDate(text, NOW)).toBe(expected));
});

describe("dates as written", () => {
  it("puts the day first", () => {
    expect(writeDate("2026-11-03")).toBe("03/11/2026");
    expect(writeDateTime("2026-11-22 10:05:00.000000")).toBe("22/11/2026 10:05");
    expect(writeLongDate("2026-11-23")).toBe("Lundi 23 novembre");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });
  it("says today and yesterday in a story", () => {
    expect(when("2026-11-23 10:42:00.000000", NOW)).toBe("aujourd’hui, 10:42");
    expect(when("2026-11-22 18:40:00.000000", NOW)).toBe("hier, 18:40");
    expect(when("2026-10-01 06:00:00.000000", NOW)).toBe("01/10/2026, 06:00");
  });
});
