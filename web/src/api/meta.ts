import { call, get } from "./http";
import type { ExportDef, ImportDef, ImportResult, MenuGroup, Report, ReportResult, TypeMeta } from "./types";
import { query } from "./http";

// Metadata changes with the language and with rights only: it is kept until the language or the user changes.
const types = new Map<string, Promise<TypeMeta>>();

export function readMeta(type: string): Promise<TypeMeta> {
  const known = types.get(type);
  if (known) return known;
  const asked = get<TypeMeta>(`/api/meta/${encodeURIComponent(type)}`).then((meta) => {
    types.set(meta.name, asked).set(meta.slug, asked);
    return meta;
  });
  types.set(type, asked);
  asked.catch(() => types.delete(type));
  return asked;
}

export const forgetMeta = () => types.clear();
export const readMenu = () => get<MenuGroup[]>("/api/menu");
export const readReport = (id: string) => get<Report>(`/api/report/${encodeURIComponent(id)}`);
const REPORT_PAGE = 300;
/** Lines of a report from the one at the offset on; totals are those of all lines. */
export const runReport = (id: string, filters: Record<string, unknown>, offset = 0, signal?: AbortSignal) =>
  get<ReportResult>(`/api/report/${encodeURIComponent(id)}/run${query({ ...filters, limit: REPORT_PAGE, offset })}`, signal);
export const reportUrl = (id: string, filters: Record<string, unknown>, format: string) =>
  `/api/report/${encodeURIComponent(id)}/run${query({ ...filters, format })}`;
export const readExports = () => get<ExportDef[]>("/api/export");
export const exportFileUrl = (id: string, values: Record<string, unknown>) => `/api/export/${encodeURIComponent(id)}${query(values)}`;
export const readImports = () => get<ImportDef[]>("/api/import");
export async function sendImport(slug: string, values: Record<string, unknown>, file: File, rehearsal: boolean): Promise<ImportResult> {
  const form = new FormData();
  form.set("file", file);
  const path = `/api/import/${encodeURIComponent(slug)}${query({ ...values, dry_run: rehearsal })}`;
  return (await call<ImportResult>("POST", path, { form })).body;
}
