import { useRef, useState, type DragEvent, type FormEvent } from "react";
import { Button } from "react-aria-components";
import { Link, useParams } from "react-router";
import { Problem } from "../api/http";
import { readImports, sendImport } from "../api/meta";
import type { Doc, ImportDef, ImportResult } from "../api/types";
import { docPath, drillPath } from "../app/paths";
import { useDesk } from "../app/session";
import { FieldBox } from "../fields/FieldBox";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { Failure, NotFound, Waiting } from "../ui/PageState";
import { useLoad } from "../ui/useLoad";
import { useTitle } from "../ui/useTitle";
import { ImportFindings } from "./ImportFindings";

export default function ImportPage() {
  const { slug = "" } = useParams();
  const imports = useLoad("imports", readImports);
  if (imports.error) return <Failure error={imports.error} onRetry={imports.reload} />;
  if (!imports.data) return <Waiting />;
  const definition = imports.data.find((one) => one.slug === slug);
  return definition ? <ImportForm key={slug} definition={definition} /> : <NotFound />;
}

interface State { busy: "check" | "take" | null; error: string | null; result: ImportResult | null }
const START: State = { busy: null, error: null, result: null };

/** A file is chosen and checked; only what was checked can be taken over. */
function ImportForm({ definition }: { definition: ImportDef }) {
  const { company } = useDesk();
  const [doc, setDoc] = useState<Doc>(() => startOf(definition, company?.name ?? null));
  const [file, setFile] = useState<File | null>(null);
  const [state, setState] = useState<State>(START);
  const outcome = useRef<HTMLDivElement>(null);
  useTitle(definition.label);
  const { result, busy } = state;
  const taken = Boolean(result?.name);
  const ready = result !== null && !taken && result.refusals?.length === 0;
  const send = async (rehearsal: boolean) => {
    if (!file || busy) return;
    setState({ busy: rehearsal ? "check" : "take", error: null, result: rehearsal ? null : result });
    const { _titles, ...values } = doc;
    try {
      setState({ busy: null, error: null, result: await sendImport(definition.slug, values, file, rehearsal) });
    } catch (failure) {
      setState({ busy: null, error: failure instanceof Problem ? failure.detail : t("error.client"), result: rehearsal ? null : result });
    }
    outcome.current?.focus();
  };
  const change = (name: string, value: unknown, title?: string) => {
    setDoc((before) => ({ ...before, [name]: value, _titles: { ...before._titles, ...(title ? { [name]: title } : {}) } }));
    setState(START);
  };
  return (
    <>
      <div className="page-head page-head--sticky"><div className="page-head__title"><h1>{definition.label}</h1></div></div>
      <form className="doc__main" onSubmit={(event: FormEvent) => { event.preventDefault(); void send(!ready); }}>
        <p className="soft read">{definition.description}</p>
        <div className="fields read">
          {definition.parameters.map((field) => (
            <FieldBox key={field.name} field={field.kind === "check" ? { ...field, width: "f-12" } : field} doc={doc} editable required={Boolean(field.required)}
              onChange={(value, title) => change(field.name, value, title)} />
          ))}
        </div>
        <FilePicker file={file} onFile={(chosen) => { setFile(chosen); setState(START); }} />
        <div className="line wrap">
          <button className={`btn${ready ? "" : " btn--primary"}`} type="button" disabled={!file || busy !== null} data-pending={busy === "check" || undefined} onClick={() => void send(true)}><Icon name="check" />{t("import.check")}</button>
          {ready && <button className="btn btn--primary" type="submit" disabled={busy !== null} data-pending={busy === "take" || undefined}><Icon name="ul" />{t("import.take")}</button>}
          {busy && <span className="soft" role="status">{t(busy === "check" ? "import.checking" : "import.taking")}</span>}
        </div>
        <div ref={outcome} tabIndex={-1} className="stackv" aria-live="polite">
          {state.error && <div className="notice" data-tone="bad" role="alert"><Icon name="warn" /><p>{state.error}</p></div>}
          {result && <Verdict definition={definition} result={result} />}
        </div>
        {result && <ImportFindings result={result} />}
      </form>
    </>
  );
}

function Verdict({ definition, result }: { definition: ImportDef; result: ImportResult }) {
  if (result.name) {
    return (
      <div className="notice read" data-tone="ok"><Icon name="check" />
        <p>{t("import.done", { name: result.name })}{" "}<Link className="plainlink" to={docPath(definition.slug, result.name)}>{t("import.open")}</Link>
          {result.next && <>{" · "}<Link className="plainlink" to={drillPath(result.next.link)}>{result.next.label}</Link></>}</p>
      </div>
    );
  }
  if (result.refusals?.length) {
    return <>{result.refusals.map((sentence) => <div key={sentence} className="notice read" data-tone="bad"><Icon name="warn" /><p>{sentence}</p></div>)}</>;
  }
  return <div className="notice read" data-tone={result.conforms ? "ok" : "warn"}><Icon name={result.conforms ? "check" : "warn"} /><p>{t(result.conforms ? "import.conforms" : "import.asHistory")}</p></div>;
}

function FilePicker({ file, onFile }: { file: File | null; onFile: (file: File | null) => void }) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (on: boolean) => (event: DragEvent) => { event.preventDefault(); setOver(on); };
  return (
    <div className="drop wrap read" data-drop-target={over || undefined} onDragOver={drag(true)} onDragLeave={drag(false)}
      onDrop={(event) => { drag(false)(event); onFile(event.dataTransfer.files[0] ?? null); }}>
      <Button className="btn btn--s" onPress={() => picker.current?.click()}><Icon name="clip" />{t(file ? "import.other" : "import.choose")}</Button>
      <span className="small" role="status">{file ? file.name : t("import.drop")}</span>
      <input ref={picker} type="file" accept=".txt,.csv,.xml,text/plain,text/csv,text/xml" hidden aria-label={t("import.choose")}
        onChange={(event) => { onFile(event.target.files?.[0] ?? null); event.target.value = ""; }} />
    </div>
  );
}

function startOf(definition: ImportDef, company: string | null): Doc {
  const doc: Doc = {};
  for (const field of definition.parameters) doc[field.name] = field.name === "company" && company ? company : field.default ?? null;
  return doc;
}
