import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Doc, TypeMeta } from "../src/api/types";
import { DocumentStore } from "../src/form/DocumentStore";
import { copyKeyOf, forgetCopies, readCopy } from "../src/form/localCopy";

const meta: TypeMeta = { name: "T", slug: "t", label: "", plural: "", submittable: true, fields: [{ name: "note", label: "", kind: "text" }] };
const fresh = () => new DocumentStore(meta, {}, null, copyKeyOf("T", null));

/** A server that gives a draft its name, and then its number. */
function answers(...documents: Doc[]) {
  vi.stubGlobal("fetch", vi.fn(() => Promise.resolve(new Response(JSON.stringify(documents.shift()), { headers: { "Content-Type": "application/json" } }))));
}

beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", new Proxy({}, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, key) => ({ value: kept.get(String(key)), enumerable: true, configurable: true }),
    get: (_, name) => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => { kept.set(key, value); },
      removeItem: (key: string) => { kept.delete(key); },
    })[String(name)],
  }));
});

describe("a document that receives its name", () => {
  it("goes on in the same store, and what is typed next is kept under that name", async () => {
    answers({ name: "DRAFT-1", note: "a", version: 1 });
    const store = fresh();
    store.edit("note", "a");
    expect(readCopy("T/new")?.doc).toMatchObject({ note: "a" });
    expect(await store.save()).toBe(true);
    expect(readCopy("T/new")).toBeNull();
    store.edit("note", "b");
    expect(readCopy("T/new")).toBeNull();
    expect(readCopy("T/DRAFT-1")?.doc).toMatchObject({ note: "b" });
  });

  it("keeps nothing under its draft name once it has its number", async () => {
    answers({ name: "DRAFT-1", note: "a", version: 1 }, { name: "FA-1", note: "a", version: 2, docstatus: 1 }, { name: "FA-1", note: "a", version: 3, docstatus: 1 });
    const store = fresh();
    store.edit("note", "a");
    expect((await store.step("submit"))?.name).toBe("FA-1");
    expect(store.copyKey).toBe("T/FA-1");
    await store.refresh();
    expect(store.read().stored?.version).toBe(3);
  });

  it("leaves no copy behind when all of them are to go", () => {
    const store = fresh();
    store.edit("note", "a");
    localStorage.setItem("socle.rail", "open");
    forgetCopies();
    expect(readCopy("T/new")).toBeNull();
    expect(localStorage.getItem("socle.rail")).toBe("open");
  });
});
