import { useState } from "react";
import { useNavigate } from "react-router";
import { deleteDoc } from "../api/docs";
import { Problem } from "../api/http";
import type { Creation, Doc, Rights, Step } from "../api/types";
import { docPath, newPath, slugOf } from "../app/paths";
import { holds } from "../cond/cond";
import { writeName } from "../format/value";
import { t } from "../i18n";
import { say } from "../ui/toast";
import type { DocumentStore } from "./DocumentStore";
import type { FormState } from "./state";

export interface Action { id: string; label: string; run: () => void; danger?: boolean; pending?: boolean }
export interface Asking { title: string; text: string; verb: string; danger: boolean; run: () => Promise<void> }
export interface FormActions {
  primary: Action | null;
  secondary: Action[];
  others: Action[];
  save: () => Promise<void>;
  asking: Asking | null;
  dismiss: () => void;
}

const DANGEROUS = new Set(["cancel", "delete"]);

/** What can be done with a document now: its steps and follow-ups as declared, and the one that comes next. */
export function useFormActions(store: DocumentStore, state: FormState): FormActions {
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { meta } = store;
  const can: Rights = meta.can ?? {};
  const { doc, stored } = state;
  const steps = (meta.steps ?? []).filter((step) => step.from === (doc.docstatus ?? 0) && holds(step.when, doc) && allowed(step, can));

  const save = async () => {
    if (await store.save()) say(t("doc.saved", { name: writeName(store.state.doc.name ?? "") }));
  };
  const run = async (step: Step) => {
    const answer = await store.step(step.name);
    if (!answer) return;
    if (step.name === "amend" && answer.name) void navigate(docPath(meta.slug, answer.name));
    else void store.refresh();
  };
  const start = (step: Step) => {
    if (!step.confirm) { void run(step); return; }
    setAsking({ title: step.label, text: step.confirm, verb: step.label, danger: DANGEROUS.has(step.name), run: () => run(step) });
  };
  const remove = () => setAsking({
    title: t("doc.deleteTitle", { name: writeName(doc.name ?? "") }), text: t("doc.deleteText"), verb: t("doc.delete"), danger: true,
    run: () => erase(meta.name, doc).then((done) => { if (done) void navigate(`/${meta.slug}`); }),
  });

  const creations = stored ? (meta.creates ?? []).filter((one) => holds(one.when, doc) && !state.dirty) : [];
  const create = (one: Creation) => ({
    id: `create-${one.target}-${one.as}`, label: one.label,
    run: () => { void navigate(newPath(one.targetSlug ?? slugOf(one.target), { from: meta.name, source: doc.name ?? "", as: one.as })); },
  });
  const stepAction = (step: Step) => ({ id: step.name, label: step.label, danger: DANGEROUS.has(step.name), run: () => start(step) });
  const saveAction: Action = { id: "save", label: t("doc.save"), run: () => void save() };
  const duplicate: Action = { id: "duplicate", label: t("doc.duplicate"), run: () => { void navigate(newPath(meta.slug, { copy: doc.name ?? "" })); } };
  const writable = can.write !== false && !meta.readOnly;

  const main = steps.find((step) => step.primary) ?? steps.find((step) => step.name === "submit");
  const follow = main ? undefined : creations.find((one) => one.primary);
  const savable = writable && (!stored || state.dirty) && (!store.isDraft || !stored);
  const primary = main ? stepAction(main) : follow ? create(follow) : savable ? saveAction : null;
  const secondary = primary && savable && primary.id !== "save" ? [saveAction] : [];
  const others: Action[] = [
    ...steps.filter((step) => step !== main).map(stepAction),
    ...creations.filter((one) => one !== follow).map(create),
    ...(stored && can.create && !meta.readOnly ? [duplicate] : []),
    ...(stored && can.delete && (doc.docstatus ?? 0) === 0 && !meta.readOnly ? [{ id: "delete", label: t("doc.delete"), danger: true, run: remove }] : []),
  ];
  return { primary: primary && { ...primary, pending: state.busy && state.attempted }, secondary, others, save, asking, dismiss: () => setAsking(null) };
}

// Rights are named after the steps they open; a step without a right of its own is open to whoever sees it.
function allowed(step: Step, can: Rights): boolean {
  return !(step.name in can) || can[step.name as keyof Rights] === true;
}

async function erase(type: string, doc: Doc): Promise<boolean> {
  try {
    await deleteDoc(type, doc.name ?? "");
    say(t("doc.deleted", { name: writeName(doc.name ?? "") }));
    return true;
  } catch (failure) {
    say(failure instanceof Problem ? failure.detail : t("error.client"), "bad");
    return false;
  }
}
