import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Session } from "../src/api/types";
import { DeskContext, type Desk } from "../src/app/session";
import { DemoBand } from "../src/shell/DemoBand";

const draw = (session: Partial<Session>) => renderToStaticMarkup(createElement(DeskContext, { value: { session } as Desk }, createElement(DemoBand)));

describe("the band over demonstration data", () => {
  it("is absent where data are true", () => expect(draw({ demo: false, administrator: true })).toBe(""));
  it("tells everybody", () => expect(draw({ demo: true, administrator: false })).toContain("Données de démonstration"));
  it("gives the button to those who administer only", () => {
    expect(draw({ demo: true, administrator: true })).toContain("<button");
    expect(draw({ demo: true, administrator: false })).not.toContain("<button");
  });
});
