import { useState, type FormEvent } from "react";
import { Button } from "react-aria-components";
import { createDoc, newDoc } from "../api/docs";
import { Problem } from "../api/http";
import { readMeta } from "../api/meta";
import type { Doc, Field, TypeMeta, Violation } from "../api/types";
import { useDesk } from "../app/session";
import { FieldBox } from "../fields/FieldBox";
import { t } from "../i18n";
import { newLabel } from "../list/words";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/Icon";
import { Waiting } from "../ui/PageState";
import { useLoad } from "../ui/useLoad";
import type { CreateRequest } from "./FormBody";

/** Creates the document a link field did not find, without leaving the page. */
export function QuickCreate({ request, onClose }: { request: CreateRequest; onClose: () => void }) {
  const { company } = useDesk();
  const loaded = useLoad(request.target, async () => {
    const meta = await readMeta(request.target);
    const values: Doc = meta.titleField && meta.titleField !== "name" ? { [meta.titleField]: request.text } : {};
    if (company && meta.fields.some((field) => field.name === "company")) values["company"] = company.name;
    return { meta, doc: await newDoc(meta.name, values) };
  });
  if (loaded.error) return <Dialog title={t("doc.create")} onClose={onClose}><p>{loaded.error.message}</p></Dialog>;
  if (!loaded.data) return <Dialog title={t("doc.create")} onClose={onClose}><Waiting /></Dialog>;
  return <QuickForm {...loaded.data} request={request} onClose={onClose} />;
}

/** The fields worth asking at once: the required ones, the title, and those of its list. */
export function quickFields(meta: TypeMeta): Field[] {
  return meta.fields.filter((field) => !field.computed && !field.readOnly && !field.hidden && field.kind !== "rows"
    && (field.required || field.name === meta.titleField || meta.list?.columns.includes(field.name)));
}

function QuickForm({ meta, doc: start, request, onClose }: { meta: TypeMeta; doc: Doc; request: CreateRequest; onClose: () => void }) {
  const [doc, setDoc] = useState(start);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    try {
      const made = await createDoc(meta.name, doc, crypto.randomUUID());
      request.take(made.name ?? "", String((meta.titleField && made[meta.titleField]) || made.name));
      onClose();
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      setProblem(failure);
    }
  };
  const errorOf = (field: Field) => problem?.violations.find((one: Violation) => one.field === field.name)?.message;
  return (
    <Dialog title={newLabel(meta)} onClose={onClose}>
      <form className="stackv" onSubmit={(event) => void submit(event)}>
        {problem && problem.violations.length === 0 && <div className="notice" data-tone="bad" role="alert"><Icon name="warn" /><p>{problem.detail}</p></div>}
        {quickFields(meta).map((field, index) => (
          <FieldBox key={field.name} field={{ ...field, width: "f-12" }} doc={doc} editable required={Boolean(field.required)} error={errorOf(field)} autoFocus={index === 0}
            onChange={(value, title) => setDoc((before) => ({ ...before, [field.name]: value, _titles: { ...before._titles, ...(title ? { [field.name]: title } : {}) } }))} />
        ))}
        <div className="line end-line">
          <Button className="btn" onPress={onClose}>{t("ui.back")}</Button>
          <button className="btn btn--primary" type="submit">{t("doc.create")}</button>
        </div>
      </form>
    </Dialog>
  );
}
