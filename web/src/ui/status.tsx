import type { Doc, Field, Meaning, Option, TypeMeta } from "../api/types";
import { t } from "../i18n";
import { writeName } from "../format/value";

const SHAPES: Record<Meaning, string> = { neutral: "", progress: "open", success: "done", warning: "part", danger: "late" };
const TONES: Record<Meaning, string> = { neutral: "idle", progress: "info", success: "ok", warning: "warn", danger: "bad" };

interface Mark { word: string; shape: string; tone: string }

function mark(option: Option | undefined, docstatus: number, submittable: boolean): Mark {
  const meaning = option?.meaning ?? "neutral";
  const life = submittable && docstatus === 0 ? "draft" : docstatus === 2 ? "void" : "";
  return { word: option?.label ?? lifeWord(docstatus), shape: option?.shape ?? (SHAPES[meaning] || life), tone: TONES[meaning] };
}

const lifeWord = (docstatus: number) => t(docstatus === 0 ? "status.draft" : docstatus === 1 ? "status.submitted" : "status.cancelled");

/** A status is a word first, then a shape, then a colour. */
export function StatusCell({ field, doc, submittable }: { field: Field; doc: Doc; submittable: boolean }) {
  const option = field.options?.find((one) => one.value === doc[field.name]);
  if (!option && !doc[field.name]) return null;
  const { word, shape } = mark(option, doc.docstatus ?? 0, submittable);
  return <span className="status" data-s={shape}>{option ? word : String(doc[field.name])}</span>;
}

/** The tag beside a document's title: its draft name, or its status. */
export function StatusTag({ meta, doc }: { meta: TypeMeta; doc: Doc }) {
  const field = meta.fields.find((one) => one.name === meta.statusField);
  if (!field && !meta.submittable) return null;
  const option = field?.options?.find((one) => one.value === doc[field.name]);
  const { word, shape, tone } = mark(option, doc.docstatus ?? 0, Boolean(meta.submittable));
  const draft = meta.submittable && (doc.docstatus ?? 0) === 0;
  const text = draft && doc.name ? writeName(doc.name) : word;
  return <span className="tag status" data-s={draft ? "draft" : shape} data-tone={draft ? "idle" : tone}>{text}</span>;
}
