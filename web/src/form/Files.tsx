import { useRef, useState, type DragEvent } from "react";
import { Button } from "react-aria-components";
import { sendFile } from "../api/docs";
import { Problem } from "../api/http";
import type { StoredFile, TypeMeta } from "../api/types";
import { QUANTITY, writeNumber } from "../format/number";
import { t } from "../i18n";
import { Icon } from "../ui/Icon";
import { say } from "../ui/toast";
import type { Loaded } from "../ui/useLoad";

export function Files({ meta, name, files }: { meta: TypeMeta; name: string; files: Loaded<StoredFile[]> }) {
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const send = async (chosen: FileList | null) => {
    for (const file of chosen ?? []) {
      try {
        await sendFile(meta.name, name, file);
      } catch (failure) {
        say(failure instanceof Problem ? failure.detail : t("error.client"), "bad");
      }
    }
    files.reload();
  };
  const drag = (on: boolean) => (event: DragEvent) => { event.preventDefault(); setOver(on); };
  const drop = (event: DragEvent) => { drag(false)(event); void send(event.dataTransfer.files); };
  return (
    <div className="side__body stackv">
      <ul className="stackv">{files.data?.map((file) => <FileLine key={file.name} file={file} />)}</ul>
      <div className="drop" data-drop-target={over || undefined} onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={drop}>
        <Button className="btn btn--s" onPress={() => picker.current?.click()}><Icon name="clip" />{t("side.attach")}</Button>
        <span className="small">{t("side.drop")}</span>
      </div>
      <input ref={picker} type="file" multiple hidden aria-label={t("side.attach")} onChange={(event) => { void send(event.target.files); event.target.value = ""; }} />
    </div>
  );
}

function FileLine({ file }: { file: StoredFile }) {
  const href = file.file_url ?? `/api/file/${encodeURIComponent(file.name)}`;
  return (
    <li className="file">
      <Icon name="clip" />
      <a className="grow clip" href={href} target="_blank" rel="noreferrer">{file.file_name}</a>
      {file.file_size !== undefined && <span className="faint small">{sizeText(file.file_size)}</span>}
    </li>
  );
}

const KILO = 1000;
function sizeText(bytes: number): string {
  if (bytes < KILO * KILO) return t("side.kb", { size: writeNumber(Math.max(1, Math.round(bytes / KILO)), QUANTITY) });
  return t("side.mb", { size: writeNumber(Math.round(bytes / KILO / KILO * 10) / 10, QUANTITY) });
}
