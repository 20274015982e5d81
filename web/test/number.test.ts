import { afterEach, describe, expect, it } from "vitest";
import { calculate } from "../src/format/arithmetic";
import { MONEY, QUANTITY, readDigits, readNumber, round, writeAmount, writeNumber, writePercent } from "../src/format/number";
import { speak } from "../src/i18n";

afterEach(() => speak("fr"));

describe("amounts as written", () => {
  it("uses narrow spaces, a comma and a true minus in French", () => {
    expect(writeNumber(1234567.5, MONEY)).toBe("1\u202F234\u202F567,50");
    expect(writeNumber(-48, MONEY)).toBe("\u221248,00");
    expect(writeAmount(1039.31, "EUR")).toBe("1\u202F039,31\u202F€");
    expect(writePercent(5.5)).toBe("5,5\u202F%");
    expect(writeNumber(2.5, QUANTITY)).toBe("2,5");
  });
  it("follows English when asked", () => {
    speak("en");
    expect(writeAmount(-1234.5, "EUR")).toBe("\u2212€1,234.50");
    expect(writePercent(20)).toBe("20%");
  });
});

describe("amounts as typed", () => {
  it.each<[string, number | null]>([
    ["1 234,56", 1234.56], ["1\u202F234,56 €", 1234.56], ["1.234,56", 1234.56], ["1,234.56", 1234.56], ["12,5", 12.5], ["12.5", 12.5], ["(12)", -12], ["-7", -7], ["\u22127,5", -7.5],
    ["12*3,5", 42], ["=100+20/2", 110], ["(1+2)*3", 9], ["2*-3", -6], ["10 %", 10], ["1'000", 1000], ["1.000.000", 1000000],
    ["abc", null], ["12a", null], ["1/0", null], ["1+", null], ["(1", null], ["", null], ["1..2", null], ["process.exit()", null],
  ])("reads %s", (text, expected) => expect(readNumber(text)).toBe(expected));

  it("reads a comma followed by three digits as thousands in English only", () => {
    expect(readDigits("1,234")).toBe(1.234);
    speak("en");
    expect(readDigits("1,234")).toBe(1234);
  });
  it("rounds half away from zero at the scale of the field", () => {
    expect(round(1.005, 2)).toBe(1.01);
    expect(round(-2.5, 0)).toBe(-3);
    expect(readNumber("10/3", 2)).toBe(3.33);
  });
  it("never evaluates anything but arithmetic", () => expect(calculate("alert(1)", Number)).toBeNull());
});
