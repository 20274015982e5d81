import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { Doc, Field, FormTab, TypeMeta } from "../api/types";
import { holds } from "../cond/cond";
import { t } from "../i18n";
import type { DocumentStore } from "./DocumentStore";
import { FormSection } from "./FormSection";
import { QuickCreate } from "./QuickCreate";
import { BALANCE_TOTALS } from "../rows/BalanceFoot";
import { balancePair } from "../rows/edit";
import { splitFoot } from "./layout";
import { Sums } from "./Sums";
import type { FormState } from "./state";

export interface BodyProps { store: DocumentStore; state: FormState }
export interface CreateRequest { target: string; text: string; take: (value: string, title: string) => void }

/** Tabs and sections as declared; a declaration without form shows its fields in order. */
export function FormBody({ store, state }: BodyProps) {
  const [creating, setCreating] = useState<CreateRequest | null>(null);
  const { meta } = store;
  const tabs: FormTab[] = meta.form?.length ? meta.form : [{ label: null, sections: [{ label: null, fields: meta.fields.map((field) => field.name) }] }];
  const shown = tabs.filter((tab) => tab.sections.some((section) => visible(section.fields, store, state.doc).length > 0));
  return (
    <>
      {shown.length <= 1 && shown.map((tab, index) => <Sections key={index} tab={tab} store={store} state={state} onCreate={setCreating} />)}
      {shown.length > 1 && (
        <Tabs className="formtabs">
          <TabList className="tabs formtabs__list" aria-label={t("doc.parts")}>
            {shown.map((tab, index) => <Tab key={index} id={String(index)} className="tab">{tab.label ?? t("doc.details")}</Tab>)}
          </TabList>
          {shown.map((tab, index) => (
            <TabPanel key={index} id={String(index)} className="formtabs__panel"><Sections tab={tab} store={store} state={state} onCreate={setCreating} /></TabPanel>
          ))}
        </Tabs>
      )}
      {creating && <QuickCreate request={creating} onClose={() => setCreating(null)} />}
    </>
  );
}

export function visible(names: string[], store: DocumentStore, doc: Doc): Field[] {
  return names.map((name) => store.meta.fields.find((field) => field.name === name))
    .filter((field): field is Field => field !== undefined && !field.hidden && holds(field.visibleWhen, doc));
}

function Sections({ tab, store, state, onCreate }: BodyProps & { tab: FormTab; onCreate: (request: CreateRequest) => void }) {
  const sections = tab.sections.map((section) => ({ label: section.label, fields: visible(section.fields, store, state.doc) })).filter((section) => section.fields.length > 0);
  const { body, left, sums } = splitFoot(sections);
  const draw = (section: { label: string | null; fields: Field[] }, key: string | number) => (
    <FormSection key={key} section={section} store={store} state={state} onCreate={onCreate} />
  );
  return (
    <>
      {body.map(draw)}
      {sums && !shownUnderLines(store.meta, sums) && (
        <div className="doc__foot">
          <div className="doc__left">{left.map((section, index) => draw(section, index))}</div>
          <Sums fields={sums} doc={state.doc} />
        </div>
      )}
    </>
  );
}

// Debit, credit and what is missing stand under the lines of an entry already.
const shownUnderLines = (meta: TypeMeta, sums: Field[]): boolean =>
  meta.fields.some((field) => field.rows && balancePair(field.rows)) && sums.every((field) => BALANCE_TOTALS.includes(field.name));
