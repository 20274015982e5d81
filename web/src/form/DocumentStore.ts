import { createDoc, patchDoc, previewDoc, readDoc, runStep } from "../api/docs";
import { Problem } from "../api/http";
import type { Doc, TypeMeta } from "../api/types";
import { copyKeyOf, forgetCopy, keepCopy } from "./localCopy";
import { mergeConflict } from "./merge";
import { incoming, initialState, outgoing, pick, withSecrets, withoutSecrets, type FormState } from "./state";

export const PREVIEW_PAUSE = 250;
export const SAVE_PAUSE = 1500;

/** One open document: what is typed, what the server computed from it, and its way to the server. */
export class DocumentStore {
  state: FormState;
  private changed = new Set<string>();
  private listeners = new Set<() => void>();
  private previewTimer: ReturnType<typeof setTimeout> | undefined;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | null = null;
  private saving: Promise<boolean> | null = null;
  private readonly key = crypto.randomUUID();

  constructor(readonly meta: TypeMeta, doc: Doc, stored: Doc | null, public copyKey: string) {
    this.state = initialState(doc, stored);
  }

  subscribe = (listen: () => void) => { this.listeners.add(listen); return () => { this.listeners.delete(listen); }; };
  read = () => this.state;
  private set(next: Partial<FormState>) { this.state = { ...this.state, ...next }; this.listeners.forEach((listen) => listen()); }

  get isDraft(): boolean { return Boolean(this.meta.submittable) && (this.state.doc.docstatus ?? 0) === 0; }
  private get autosaves(): boolean { return this.isDraft && this.state.stored !== null && this.meta.can?.write !== false; }

  /** A person changed a field. What the declaration says it clears is emptied, so that the server fills it again. */
  edit(field: string, value: unknown, title?: string): void {
    const declared = this.meta.fields.find((one) => one.name === field);
    const doc: Doc = { ...this.state.doc, [field]: value };
    doc._titles = { ...doc._titles };
    if (title) doc._titles[field] = title; else delete doc._titles[field];
    for (const cleared of declared?.clears ?? []) { doc[cleared] = null; this.changed.add(cleared); }
    this.changed.add(field);
    this.set({ doc, dirty: true, touched: new Set([...this.state.touched, field]), problem: null });
    this.schedule();
  }

  /** Starts from values that came from elsewhere (a local copy): all of them are to be saved. */
  adopt(doc: Doc): void {
    this.meta.fields.filter((field) => !field.computed && field.name in doc).forEach((field) => this.changed.add(field.name));
    this.set({ doc, dirty: true });
    this.schedule();
  }

  private schedule() {
    clearTimeout(this.previewTimer);
    this.asked?.abort();
    this.previewTimer = setTimeout(() => void this.preview(), PREVIEW_PAUSE);
    keepCopy(this.copyKey, withoutSecrets(this.state.doc, this.meta), this.state.stored?.version);
    clearTimeout(this.saveTimer);
    if (this.autosaves) this.saveTimer = setTimeout(() => void this.save(true), SAVE_PAUSE);
  }

  /** Asks the server to compute the document as typed. Only the last answer counts. */
  async preview(): Promise<void> {
    const asked = new AbortController();
    this.asked = asked;
    try {
      const answer = await previewDoc(this.meta.name, outgoing(this.state.doc, this.meta), asked.signal);
      if (asked.signal.aborted) return;
      this.set({ doc: incoming(withSecrets(answer.document, this.state.doc, this.meta), this.state.doc, this.meta), violations: answer.violations });
    } catch (failure) {
      // Totals can wait: saving will say what is wrong.
      if (!(failure instanceof Problem) && !asked.signal.aborted) throw failure;
    }
  }

  /** Stores what changed; true when the server accepted it. Two savings never overlap. */
  async save(quiet = false): Promise<boolean> {
    clearTimeout(this.saveTimer);
    if (this.saving) await this.saving;
    if (!this.state.dirty && this.state.stored) return true;
    this.saving = this.send(quiet).finally(() => { this.saving = null; });
    return this.saving;
  }

  private async send(quiet: boolean): Promise<boolean> {
    clearTimeout(this.previewTimer);
    this.asked?.abort();
    const sent = new Set(this.changed);
    this.changed.clear();
    this.set(quiet ? { busy: true } : { busy: true, attempted: true });
    try {
      this.accept(await this.store(sent));
      return true;
    } catch (failure) {
      sent.forEach((field) => this.changed.add(field));
      return this.refused(failure, quiet);
    }
  }

  private store(fields: Set<string>): Promise<Doc> {
    const { doc, stored } = this.state;
    const body = outgoing(doc, this.meta);
    if (!stored?.name) return createDoc(this.meta.name, body, this.key);
    return patchDoc(this.meta.name, stored.name, pick(body, [...fields].filter((field) => field in body)), stored.version);
  }

  /** The stored document becomes the truth, except for what was typed while it travelled. */
  private accept(answer: Doc) {
    const doc = incoming({ ...answer, ...pick(this.state.doc, this.changed) }, this.state.doc, this.meta);
    if (this.changed.size > 0) doc._titles = { ...answer._titles, ...this.state.doc._titles };
    const dirty = this.changed.size > 0;
    const renamed = answer.name !== this.state.stored?.name;
    if (!dirty || renamed) forgetCopy(this.copyKey);
    if (renamed) this.copyKey = copyKeyOf(this.meta.name, answer.name ?? null);
    this.set({ doc, stored: answer, dirty, busy: false, savedAt: new Date(), violations: [], attempted: false, touched: new Set(), problem: null, conflict: null });
    if (dirty) this.schedule();
  }

  private async refused(failure: unknown, quiet: boolean): Promise<boolean> {
    if (!(failure instanceof Problem)) throw failure;
    if (failure.status === 412 && failure.current && this.state.stored) return this.meet(failure.current, quiet);
    const violations = failure.violations.length > 0 ? failure.violations : this.state.violations;
    // A draft being typed may be incomplete: an automatic saving that is refused only says it is not saved.
    this.set({ busy: false, violations, problem: failure, attempted: this.state.attempted || !quiet });
    return false;
  }

  /** Someone stored another version meanwhile. Fields changed on one side only are merged; the others are asked. */
  private async meet(theirs: Doc, quiet: boolean): Promise<boolean> {
    const base = this.state.stored!;
    const { merged, clashing } = mergeConflict(base, this.state.doc, theirs, this.changed);
    if (clashing.length > 0) {
      this.set({ busy: false, conflict: { theirs, base } });
      return false;
    }
    this.set({ doc: merged, stored: theirs });
    return this.send(quiet);
  }

  /** The person chose, field by field: `mine` are kept over the other version. */
  async settle(mine: Set<string>): Promise<boolean> {
    const { conflict, doc } = this.state;
    if (!conflict) return true;
    const kept = new Set([...this.changed].filter((field) => mine.has(field) || sameIn(field, conflict.base, conflict.theirs)));
    this.changed = kept;
    this.set({ doc: { ...conflict.theirs, ...pick(doc, kept), _titles: { ...conflict.theirs._titles, ...doc._titles } }, stored: conflict.theirs, conflict: null, dirty: kept.size > 0 });
    return this.save();
  }
  leaveConflict() { this.set({ conflict: null }); }

  /** Saves, then runs a step such as submit. Null when it was refused. */
  async step(name: string): Promise<Doc | null> {
    this.set({ stepping: true });
    try {
      return (await this.save()) ? await this.runStep(name) : null;
    } finally {
      this.set({ stepping: false });
    }
  }

  private async runStep(name: string): Promise<Doc | null> {
    const { stored } = this.state;
    this.set({ busy: true, attempted: true });
    try {
      const answer = await runStep(this.meta.name, name, stored!.name!, stored!.version);
      if (answer.name === stored!.name || name !== "amend") this.accept(answer);
      this.set({ busy: false });
      return answer;
    } catch (failure) {
      await this.refused(failure, false);
      return null;
    }
  }

  /** Reads again what is stored: a step may have changed more than its answer tells. */
  async refresh(): Promise<void> {
    const { stored } = this.state;
    if (!stored?.name) return;
    try {
      this.accept(await readDoc(this.meta.name, stored.name));
    } catch (failure) {
      // The step is done: what it answered stays on screen.
      if (!(failure instanceof Problem)) throw failure;
    }
  }

  /** Leaving the page sends at once what autosave was about to send. */
  close(): void {
    clearTimeout(this.previewTimer);
    if (this.autosaves && this.state.dirty) void this.save(true);
    clearTimeout(this.saveTimer);
  }
}

const sameIn = (field: string, a: Doc, b: Doc): boolean => JSON.stringify(a[field] ?? null) === JSON.stringify(b[field] ?? null);
