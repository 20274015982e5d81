import type { DrillLink, MenuItem } from "../api/types";
import type { Cond } from "../cond/cond";
import { query } from "../api/http";

/** Slug of a type whose metadata is not at hand; the server accepts both forms. */
export const slugOf = (type: string): string => type.trim().toLowerCase().replace(/[\s_]+/g, "-");

export const listPath = (slug: string, filters: Cond[] = [], tab = 0): string => {
  const search = new URLSearchParams();
  if (tab > 0) search.set("tab", String(tab));
  filters.forEach((filter) => search.append("f", JSON.stringify(filter)));
  const text = search.toString();
  return `/${slug}${text ? `?${text}` : ""}`;
};
export const docPath = (slug: string, name: string): string => `/${slug}/${name.split("/").map(encodeURIComponent).join("/")}`;
export const newPath = (slug: string, values: Record<string, string> = {}): string => `/${slug}/new${query(values)}`;
export const reportPath = (id: string, filters: Record<string, unknown> = {}): string => `/report/${encodeURIComponent(id)}${query(filters)}`;

export function itemPath(item: MenuItem): string {
  if (item.kind === "report") return reportPath(item.report ?? "");
  if (item.kind === "export") return `/export/${encodeURIComponent(item.export ?? "")}`;
  if (item.kind === "import") return `/import/${encodeURIComponent(item.slug ?? "")}`;
  return listPath(item.slug ?? slugOf(item.type ?? ""));
}

export function drillPath(link: DrillLink): string {
  if ("report" in link) return reportPath(link.report, link.filters);
  return docPath(link.slug ?? slugOf(link.type), link.name);
}
