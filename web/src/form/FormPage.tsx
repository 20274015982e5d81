import { useParams, useSearchParams } from "react-router";
import { newDoc, readDoc } from "../api/docs";
import { readMeta } from "../api/meta";
import type { Doc, TypeMeta } from "../api/types";
import { useDesk } from "../app/session";
import { Failure, Waiting } from "../ui/PageState";
import { useLoad } from "../ui/useLoad";
import { Form } from "./Form";

interface Opened { meta: TypeMeta; doc: Doc; isNew: boolean; key: string }
const ORIGIN = ["from", "source", "as", "copy"];

export default function FormPage() {
  const { slug = "", "*": name } = useParams();
  const [params] = useSearchParams();
  const { company } = useDesk();
  const key = `${slug}/${name ?? `new?${params.toString()}`}`;
  const page = useLoad<Opened>(key, async () => {
    const meta = await readMeta(slug);
    const doc = name ? await readDoc(meta.name, name) : await startDoc(meta, params, company?.name ?? null);
    return { meta, doc, isNew: !name, key };
  });
  if (page.error) return <Failure error={page.error} onRetry={page.reload} />;
  if (!page.data || page.data.key !== key) return <Waiting />;
  const { meta, doc, isNew } = page.data;
  return <Form key={key} meta={meta} doc={doc} isNew={isNew} origin={params.toString()} onReload={page.reload} />;
}

/** A new document with the server's defaults; values and origin come from the address. */
function startDoc(meta: TypeMeta, params: URLSearchParams, company: string | null): Promise<Doc> {
  const origin: Record<string, string> = {};
  const values: Doc = {};
  params.forEach((value, name) => { if (ORIGIN.includes(name)) origin[name] = value; else values[name] = value; });
  if (company && !values["company"] && meta.fields.some((field) => field.name === "company")) values["company"] = company;
  return newDoc(meta.name, values, origin);
}
