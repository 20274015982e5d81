import { language, t } from "../i18n";
import type { Doc, Violation } from "./types";

/** A refusal of the server (RFC 9457), or status 0 when it could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly code: string = "",
    readonly violations: Violation[] = [],
    readonly correlation: string = "",
    readonly current: Doc | null = null,
  ) {
    super(detail);
  }
}

export interface Answer<T> { body: T; etag: string | null; location: string | null }
interface Options { body?: unknown; form?: FormData; headers?: Record<string, string>; signal?: AbortSignal; anonymous?: boolean }

let csrf = "";
let askToLogIn: (() => Promise<void>) | null = null;
const listeners = new Set<(online: boolean) => void>();

export const useCsrf = (token: string) => { csrf = token; };
/** The shell registers here how it asks for the password again; the refused request is sent again afterwards. */
export const onExpired = (ask: (() => Promise<void>) | null) => { askToLogIn = ask; };
export const onReach = (listen: (online: boolean) => void) => { listeners.add(listen); return () => { listeners.delete(listen); }; };
const reached = (online: boolean) => listeners.forEach((listen) => listen(online));

export async function call<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  const response = await send(method, path, options);
  if (response.status === 401 && !options.anonymous && askToLogIn) {
    await askToLogIn();
    return read<T>(await send(method, path, options));
  }
  return read<T>(response);
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json", "Accept-Language": language(), ...options.headers };
  if (method !== "GET" && csrf) headers["X-CSRF-Token"] = csrf;
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  const body = options.form ?? (options.body === undefined ? null : JSON.stringify(options.body));
  try {
    const response = await fetch(path, { method, headers, body, signal: options.signal ?? null, credentials: "same-origin" });
    reached(true);
    return response;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    reached(false);
    throw new Problem(0, t("error.offline"), "offline");
  }
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const type = response.headers.get("Content-Type") ?? "";
  const text = type.includes("json") ? await response.text() : "";
  const parsed: unknown = text ? JSON.parse(text) : null;
  if (!response.ok) throw problem(response.status, parsed);
  return { body: parsed as T, etag: response.headers.get("ETag"), location: response.headers.get("Location") };
}

function problem(status: number, parsed: unknown): Problem {
  const p = (parsed ?? {}) as Partial<{ detail: string; title: string; code: string; violations: Violation[]; correlation: string; current: Doc }>;
  const detail = p.detail || p.title || sentence(status);
  return new Problem(status, detail, p.code, p.violations ?? [], p.correlation, p.current ?? null);
}

function sentence(status: number): string {
  if (status === 403) return t("error.forbidden");
  if (status === 404) return t("error.missing");
  if (status === 413) return t("error.tooLarge");
  return t("error.server");
}

export const get = async <T>(path: string, signal?: AbortSignal): Promise<T> => (await call<T>("GET", path, signal ? { signal } : {})).body;
export const post = async <T>(path: string, body?: unknown): Promise<T> => (await call<T>("POST", path, { body })).body;

/** Builds a query string; empty values are left out. */
export function query(parameters: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === undefined || value === "") continue;
    search.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}
