import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useNavigate } from "react-router";
import type { Doc } from "../api/types";
import { docPath } from "../app/paths";
import { useDesk } from "../app/session";
import { readInstant, writeTime } from "../format/date";
import { writeName } from "../format/value";
import { t } from "../i18n";
import { useKeys } from "../ui/useKeys";
import { isNarrow } from "../ui/useMedia";
import { useTitle } from "../ui/useTitle";
import { ConflictDialog } from "./ConflictDialog";
import { CopyNotice } from "./CopyNotice";
import { DocumentStore } from "./DocumentStore";
import { FormBody } from "./FormBody";
import { FormHead } from "./FormHead";
import type { Opened } from "./FormPage";
import { PreviewPanel } from "./PreviewPanel";
import { Problems } from "./Problems";
import { SidePanel } from "./SidePanel";
import { StepDialog } from "./StepDialog";
import { copyKeyOf, forgetCopy, readCopy } from "./localCopy";
import { titleOf } from "./title";
import { balancePair } from "../rows/edit";
import { useFormActions } from "./useFormActions";

const FRAMES = 10;

export function Form({ opened }: { opened: Opened }) {
  const { meta, page } = opened;
  const navigate = useNavigate();
  const store = useMemo(() => storeOf(opened), [opened]);
  const state = useSyncExternalStore(store.subscribe, store.read);
  const isNew = state.stored === null;
  const [copy, setCopy] = useState(() => readCopy(store.copyKey));
  const [previewing, setPreviewing] = useState(false);
  // A journal entry needs the width; its story opens on demand.
  const [following, setFollowing] = useState(() => !meta.fields.some((field) => field.rows && balancePair(field.rows)));
  const comment = useRef<HTMLTextAreaElement>(null);
  useEffect(() => () => store.close(), [store]);
  const { widen, refresh } = useDesk();
  useEffect(() => { widen(previewing); return () => widen(false); }, [previewing, widen]);

  // The name changes when a document is created and when it receives its legal number: the address follows.
  const name = state.stored?.name;
  const followed = useRef(name);
  useEffect(() => {
    if (!name || state.stepping || name === followed.current) return;
    followed.current = name;
    void navigate(docPath(meta.slug, name), { replace: true, state: { page } });
  }, [name, state.stepping, meta.slug, page, navigate]);

  // A new document is typed at once: the first field that waits for something has the focus.
  const main = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isNew || isNarrow()) return undefined;
    // Tabs draw what they hold some frames later.
    let frame = 0;
    const focus = (left: number) => {
      const inputs = [...main.current?.querySelectorAll<HTMLInputElement>(".field :is(input:not([type=checkbox]), select, textarea)") ?? []];
      if (inputs.length === 0 && left > 0) frame = requestAnimationFrame(() => focus(left - 1));
      else (inputs.find((input) => input.value === "") ?? inputs[0])?.focus();
    };
    focus(FRAMES);
    return () => cancelAnimationFrame(frame);
  }, [isNew]);

  const version = state.stored?.version;
  const known = useRef(version);
  useEffect(() => { if (meta.name === "Company" && version !== known.current) { known.current = version; refresh(); } }, [meta.name, version, refresh]);

  const title = titleOf(meta, state.doc);
  useTitle(title, state.doc.name ? writeName(state.doc.name) : "", meta.plural);
  const actions = useFormActions(store, state);
  const canPreview = Boolean(meta.printable) && Boolean(name);
  useKeys({
    "Control+s": () => void actions.save(),
    "Control+Enter": () => actions.primary?.run(),
    p: () => { if (canPreview) setPreviewing(!previewing); },
    c: () => { setFollowing(true); setTimeout(() => comment.current?.focus()); },
  });

  const side = !isNew && name && !previewing && following;
  return (
    <>
      <FormHead meta={meta} state={state} title={title} actions={actions} saved={savedText(state.dirty, state.savedAt, state.doc)}
        preview={canPreview ? { on: previewing, toggle: () => setPreviewing(!previewing) } : null}
        side={isNew || previewing ? null : { on: following, toggle: () => setFollowing(!following) }} />
      <div className={previewing ? "doc doc--preview" : side ? "doc" : "doc doc--alone"}>
        <div className="doc__main" ref={main}>
          {copy && <CopyNotice copy={copy} onTake={() => { store.adopt(copy.doc); setCopy(null); }} onDrop={() => { forgetCopy(store.copyKey); setCopy(null); }} />}
          <Problems state={state} meta={meta} />
          <FormBody store={store} state={state} />
        </div>
        {previewing && name && <PreviewPanel meta={meta} name={name} version={state.stored?.version} onClose={() => setPreviewing(false)} />}
        {side && <SidePanel meta={meta} name={name} doc={state.stored ?? state.doc} commentRef={comment} />}
      </div>
      {state.conflict && <ConflictDialog store={store} meta={meta} conflict={state.conflict} mine={state.doc} />}
      {actions.asking && <StepDialog asking={actions.asking} onClose={actions.dismiss} />}
    </>
  );
}

function storeOf({ meta, doc, isNew, origin }: Opened): DocumentStore {
  return new DocumentStore(meta, doc, isNew ? null : doc, copyKeyOf(meta.name, isNew ? null : doc.name ?? null, origin));
}

function savedText(dirty: boolean, savedAt: Date | null, doc: Doc): string {
  if (dirty) return t("doc.unsaved");
  if ((doc.docstatus ?? 0) !== 0) return "";
  if (savedAt) return t("doc.savedAt", { time: writeTime(savedAt) });
  return doc["modified"] ? t("doc.savedAt", { time: writeTime(readInstant(String(doc["modified"]))) }) : "";
}
