import { afterEach, describe, expect, it } from "vitest";
import { speak, t, tn } from "../src/i18n";
import { en } from "../src/i18n/en";
import { fr } from "../src/i18n/fr";

const french = Object.entries(fr);
const all = [...french, ...Object.entries(en)];
afterEach(() => speak("fr"));

describe("the words of the desk", () => {
  it("exist in both languages, with the same parameters", () => {
    expect(Object.keys(en)).toEqual(Object.keys(fr));
    const parameters = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [key, text] of french) expect(parameters(en[key as keyof typeof en]), key).toEqual(parameters(text));
  });
  it.each(french)("%s has a narrow no-break space before ; ! ?", (_, text) => {
    for (const match of text.matchAll(/(.)[;!?]/g)) expect(match[1]).toBe("\u202F");
  });
  it.each(french)("%s has a no-break space before a colon and inside guillemets", (_, text) => {
    for (const match of text.matchAll(/(.):/g)) expect(match[1]).toBe("\u00A0");
    expect(text).not.toMatch(/«(?!\u00A0)|(?<!\u00A0)»/);
  });
  it.each(all)("%s is typographically right", (_, text) => {
    expect(text).not.toMatch(/['"]|\.\.\.|\(s\)|!$| {2}/);
    expect(text.trim()).toBe(text);
    expect(text).not.toBe("");
  });
  it("counts in the manner of each language", () => {
    expect(tn("list.count", 0)).toBe("0 document");
    expect(tn("list.count", 2)).toBe("2 documents");
    speak("en");
    expect(tn("list.count", 0)).toBe("0 documents");
    expect(t("doc.draftName", { number: "31" })).toBe("Draft 31");
  });
});
