import { call, get, post, query } from "./http";
import type { Cond } from "../cond/cond";
import type { Doc, Entry, LinkOption, StoredFile, TimelineItem, Violation } from "./types";

const at = (family: string, ...parts: string[]) => `/api/${family}/${parts.map(encodeURIComponent).join("/")}`;
const match = (version: number | undefined): Record<string, string> => (version === undefined ? {} : { "If-Match": `"${version}"` });

export interface ListQuery { filter?: Cond | null; q?: string; sort?: string; limit?: number; after?: string | null; fields?: string }
export interface Page { data: Doc[]; next: string | null }

export const listDocs = (type: string, search: ListQuery, signal?: AbortSignal) =>
  get<Page>(at("doc", type) + query({ ...search }), signal);
export const exportUrl = (type: string, search: ListQuery, format: string) => at("doc", type) + query({ ...search, format });
export interface Count { count: number; capped: boolean }
/** Count and sums of a whole list at once. */
export const totalsOf = (type: string, filter: Cond | null, fields: string[], q = "") =>
  get<Count & { sums: Record<string, number> }>(at("totals", type) + query({ filter, q, fields: fields.join(",") }));
/** What each view of a list holds, in the order of its description. */
export const tabCounts = (type: string, filter: Cond | null) => get<Count[]>(at("tabs", type) + query({ filter }));
export const countDocs = (type: string, filter: Cond | null, q = "") =>
  get<Count>(at("count", type) + query({ filter, q }));
export const sumDocs = (type: string, filter: Cond | null, fields: string[], q = "") =>
  get<Record<string, number>>(at("sum", type) + query({ filter, q, fields: fields.join(",") }));

export const readDoc = (type: string, name: string) => get<Doc>(at("doc", type, name));
export const createDoc = async (type: string, doc: Doc, key: string): Promise<Doc> =>
  (await call<Doc>("POST", at("doc", type), { body: doc, headers: { "Idempotency-Key": key } })).body;
export const patchDoc = async (type: string, name: string, changes: Doc, version?: number): Promise<Doc> =>
  (await call<Doc>("PATCH", at("doc", type, name), { body: changes, headers: match(version) })).body;
export const deleteDoc = (type: string, name: string) => call<null>("DELETE", at("doc", type, name));
export const runStep = async (type: string, step: string, name: string, version?: number): Promise<Doc> =>
  (await call<Doc>("POST", at("step", type, step, name), { headers: match(version) })).body;
export const previewDoc = async (type: string, doc: Doc, signal: AbortSignal) =>
  (await call<{ document: Doc; violations: Violation[] }>("POST", at("preview", type), { body: doc, signal })).body;
export const newDoc = (type: string, values: Doc, origin: Record<string, string> = {}) =>
  post<Doc>(at("new", type) + query(origin), values);

export const searchLinks = (type: string, q: string, filter: Cond | null, limit = 20, signal?: AbortSignal) =>
  get<LinkOption[]>(at("link", type) + query({ q, limit, filter }), signal);

export const pdfUrl = (type: string, name: string, version?: number) => at("pdf", type, name) + query({ v: version });
export const pageUrl = (type: string, name: string, version: number | undefined, page: number) => at("page", type, name) + query({ v: version, page });
export const readEntries = (type: string, name: string) => get<Entry[]>(at("entries", type, name));
export const readTimeline = (type: string, name: string) => get<TimelineItem[]>(at("timeline", type, name));
export const addComment = (type: string, name: string, text: string) => post<unknown>(at("comment", type, name), { text });
export const readFiles = (type: string, name: string) => get<StoredFile[]>(at("files", type, name));

export async function sendFile(type: string, name: string, file: File): Promise<StoredFile> {
  const form = new FormData();
  form.set("file", file);
  form.set("type", type);
  form.set("name", name);
  return (await call<StoredFile>("POST", "/api/file", { form })).body;
}
