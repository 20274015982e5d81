import { describe, expect, it } from "vitest";
import { returnAddress } from "../src/app/returning";

const origin = "https://gestion.example.org";
const CONSENT = "/api/method/frappe.integrations.oauth2.authorize";
const at = (asked: string, pathname = "/desk/login") => returnAddress({ origin, pathname, search: `?redirect-to=${encodeURIComponent(asked)}` });

/** Addresses that have led people elsewhere in programs like ours. */
const ELSEWHERE = [
  "https://evil.example", "http://evil.example", "//evil.example", "///evil.example", "////evil.example", "\\\\evil.example", "/\\evil.example", "\\/evil.example",
  "/\\/evil.example", "https:evil.example", "https:/evil.example", "http:///evil.example", "https:\\\\evil.example", "//evil.example/%2f..", "/%09/evil.example",
  "/\t/evil.example", "/\n/evil.example", "\t//evil.example", " //evil.example", "\u0000//evil.example", "/%5cevil.example", "/%2f%2fevil.example", "//evil%E3%80%82example",
  "//evil。example", "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)", "data:text/html,x", "vbscript:x", "blob:https://evil.example/x",
  "file:///etc/passwd", "about:blank", "https://gestion.example.org@evil.example", "//gestion.example.org@evil.example", "https://gestion.example.org.evil.example",
  "https://gestion.example.org:80@evil.example", "https://evil.example#gestion.example.org", "https://evil.example?gestion.example.org", "//evil.example?" + CONSENT,
  `https://evil.example${CONSENT}?x=1`, `//evil.example${CONSENT}?x=1`, `\\\\evil.example${CONSENT}?x=1`, `@evil.example${CONSENT}?`, `.evil.example${CONSENT}?`,
  `${CONSENT}.evil?x=1`, `${CONSENT}/../../../../evil?x=1`, `${CONSENT}@evil.example?x=1`, `${CONSENT}//evil.example?x=1`, `/${CONSENT}?x=1`, `\\${CONSENT}?x=1`, ` ${CONSENT}?x=1`,
  `${CONSENT.toUpperCase()}?x=1`, CONSENT, "/api/method/logout?x=1", "/api/method/frappe.integrations.oauth2.approve?x=1", "/desk/", "/", "..", "?x", "#x", "%2e%2e/evil",
  "%0d%0aLocation:%20https://evil.example", "/redirect?url=//evil.example",
];

describe("the way back from the login page", () => {
  it("leads to the page that asks for consent, with all that was asked", () => {
    const asked = `${CONSENT}?client_id=a&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&state=%C3%A9`;
    expect(at(asked)).toBe(asked);
  });

  it("leads nowhere else", () => {
    expect(ELSEWHERE.length).toBeGreaterThanOrEqual(60);
    for (const asked of ELSEWHERE) expect(at(asked), asked).toBeNull();
  });

  it("is read on the login page only, once, and whatever follows stays a parameter", () => {
    expect(at(`${CONSENT}?x=1`, "/desk/customer")).toBeNull();
    expect(returnAddress({ origin, pathname: "/desk/login", search: "" })).toBeNull();
    expect(returnAddress({ origin, pathname: "/desk/login", search: `?redirect-to=//evil.example&redirect-to=${encodeURIComponent(`${CONSENT}?x`)}` })).toBeNull();
    expect(at(`${CONSENT}?x=//evil.example#y`)).toBe(`${CONSENT}?x=//evil.example`);
  });
});
