import { lazy, Suspense, type Ref } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { readFiles } from "../api/docs";
import type { Doc, TypeMeta } from "../api/types";
import { t } from "../i18n";
import { useLoad } from "../ui/useLoad";
import { Files } from "./Files";
import { Timeline } from "./Timeline";

const Entries = lazy(() => import("./Entries"));

interface Props { meta: TypeMeta; name: string; doc: Doc; commentRef: Ref<HTMLTextAreaElement> }

/** What surrounds a document: its story, its files, and the entries it wrote. */
export function SidePanel({ meta, name, doc, commentRef }: Props) {
  const files = useLoad(`files ${meta.name} ${name}`, () => readFiles(meta.name, name));
  const booked = meta.submittable && (doc.docstatus ?? 0) > 0;
  return (
    <aside className="side" aria-label={t("side.label")}>
      <Tabs className="side__all">
        <TabList className="side__tabs" aria-label={t("side.label")}>
          <Tab id="timeline" className="tab">{t("side.timeline")}</Tab>
          <Tab id="files" className="tab">{t("side.files")} {files.data && files.data.length > 0 && <span className="count">{files.data.length}</span>}</Tab>
          {booked && <Tab id="entries" className="tab">{t("side.entries")}</Tab>}
        </TabList>
        <TabPanel id="timeline" className="side__panel"><Timeline meta={meta} name={name} version={doc.version ?? 0} commentRef={commentRef} /></TabPanel>
        <TabPanel id="files" className="side__panel"><Files meta={meta} name={name} files={files} /></TabPanel>
        {booked && <TabPanel id="entries" className="side__panel"><Suspense><Entries meta={meta} name={name} docstatus={doc.docstatus ?? 0} /></Suspense></TabPanel>}
      </Tabs>
    </aside>
  );
}
