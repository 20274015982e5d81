import { useLocation, useParams, useSearchParams } from "react-router";
import { newDoc, readDoc } from "../api/docs";
import { readMeta } from "../api/meta";
import type { Doc, TypeMeta } from "../api/types";
import { useDesk } from "../app/session";
import { Failure, Waiting } from "../ui/PageState";
import { useLoad } from "../ui/useLoad";
import { Form } from "./Form";

/** A document as it was when its page opened. */
export interface Opened { meta: TypeMeta; doc: Doc; isNew: boolean; origin: string; page: string }
const ORIGIN = ["from", "source", "as", "copy"];

export default function FormPage() {
  const { slug = "", "*": name } = useParams();
  const [params] = useSearchParams();
  const { company } = useDesk();
  const page = usePage(`${slug}/${name ?? ""}`, !name);
  const origin = params.toString();
  const opened = useLoad<Opened>(page, async () => {
    const meta = await readMeta(slug);
    const doc = name ? await readDoc(meta.name, name) : await startDoc(meta, params, company?.name ?? null);
    return { meta, doc, isNew: !name, origin, page };
  });
  if (opened.error) return <Failure error={opened.error} onRetry={opened.reload} />;
  if (opened.data?.page !== page) return <Waiting />;
  return <Form key={page} opened={opened.data} />;
}

/**
 * What tells one page from another. An address that changed because its document received a name carries the page it goes
 * on with: what is open there, a question or a half-typed line, stays. Each new document is a page of its own.
 */
function usePage(address: string, isNew: boolean): string {
  const { key, state, search } = useLocation();
  const going = (state as { page?: unknown } | null)?.page;
  if (typeof going === "string") return going;
  return isNew ? `${address}new${search} ${key}` : address;
}

/** A new document with the server's defaults; values and origin come from the address. */
function startDoc(meta: TypeMeta, params: URLSearchParams, company: string | null): Promise<Doc> {
  const origin: Record<string, string> = {};
  const values: Doc = {};
  params.forEach((value, name) => { if (ORIGIN.includes(name)) origin[name] = value; else values[name] = value; });
  if (company && !values["company"] && meta.fields.some((field) => field.name === "company")) values["company"] = company;
  return newDoc(meta.name, values, origin);
}
