import { useState, type FormEvent } from "react";
import { useParams } from "react-router";
import { exportFileUrl, readExports } from "../api/meta";
import { Problem } from "../api/http";
import type { Doc, ExportDef } from "../api/types";
import { useDesk } from "../app/session";
import { FieldBox } from "../fields/FieldBox";
import { language, t } from "../i18n";
import { Icon } from "../ui/Icon";
import { Failure, NotFound, Waiting } from "../ui/PageState";
import { useLoad } from "../ui/useLoad";
import { useTitle } from "../ui/useTitle";
import { fileNameOf, saveAs } from "./download";

export default function ExportPage() {
  const { id = "" } = useParams();
  const exports = useLoad("exports", readExports);
  if (exports.error) return <Failure error={exports.error} onRetry={exports.reload} />;
  if (!exports.data) return <Waiting />;
  const definition = exports.data.find((one) => one.id === id);
  return definition ? <ExportForm key={id} definition={definition} /> : <NotFound />;
}

/** Parameters of a legal export and the button that produces its file. */
function ExportForm({ definition }: { definition: ExportDef }) {
  const { company } = useDesk();
  const [doc, setDoc] = useState<Doc>(() => startOf(definition, company?.name ?? null));
  const [state, setState] = useState<{ busy: boolean; error: string | null; done: string | null }>({ busy: false, error: null, done: null });
  useTitle(definition.label);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState({ busy: true, error: null, done: null });
    try {
      setState({ busy: false, error: null, done: await download(definition.id, doc) });
    } catch (failure) {
      setState({ busy: false, error: failure instanceof Problem ? failure.detail : t("error.client"), done: null });
    }
  };
  return (
    <>
      <div className="page-head page-head--sticky"><div className="page-head__title"><h1>{definition.label}</h1></div></div>
      <form className="doc__main read" onSubmit={(event) => void submit(event)}>
        {definition.description && <p className="soft">{definition.description}</p>}
        {state.error && <div className="notice" data-tone="bad" role="alert"><Icon name="warn" /><p>{state.error}</p></div>}
        {state.done && <div className="notice" data-tone="ok" role="status"><Icon name="check" /><p>{t("export.done", { name: state.done })}</p></div>}
        <div className="fields">
          {definition.parameters.map((field) => (
            <FieldBox key={field.name} field={field} doc={doc} editable required={Boolean(field.required)}
              onChange={(value, title) => setDoc((before) => ({ ...before, [field.name]: value, _titles: { ...before._titles, ...(title ? { [field.name]: title } : {}) } }))} />
          ))}
        </div>
        <div><button className="btn btn--primary" type="submit" data-pending={state.busy || undefined}><Icon name="dl" />{t("export.run")}</button></div>
      </form>
    </>
  );
}

function startOf(definition: ExportDef, company: string | null): Doc {
  const doc: Doc = {};
  for (const field of definition.parameters) doc[field.name] = field.default ?? (field.name === "company" ? company : null);
  return doc;
}

// Fetched rather than opened, so that a refusal is a sentence on this page and not a page of its own.
async function download(id: string, doc: Doc): Promise<string> {
  const { _titles, ...values } = doc;
  const response = await fetch(exportFileUrl(id, values), { headers: { "Accept-Language": language() } });
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    throw new Problem(response.status, problem.detail ?? t("error.server"));
  }
  const name = fileNameOf(response.headers.get("Content-Disposition")) ?? id;
  saveAs(await response.blob(), name);
  return name;
}
