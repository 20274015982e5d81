import { useState, type KeyboardEvent, type Ref } from "react";
import { addComment, readTimeline } from "../api/docs";
import { Problem } from "../api/http";
import type { Kind, TimelineChange, TimelineItem, TypeMeta } from "../api/types";
import { readInstant, today, writeDate, writeDateTime, writeTime, addDays } from "../format/date";
import { writeValue } from "../format/value";
import { t } from "../i18n";
import { initials } from "../shell/UserMenu";
import { Icon } from "../ui/Icon";
import { say } from "../ui/toast";
import { useLoad } from "../ui/useLoad";

interface Props { meta: TypeMeta; name: string; version: number; commentRef: Ref<HTMLTextAreaElement> }

export function Timeline({ meta, name, version, commentRef }: Props) {
  const story = useLoad(`timeline ${meta.name} ${name} ${version}`, () => readTimeline(meta.name, name));
  return (
    <>
      <div className="side__body" tabIndex={0} role="region" aria-label={t("side.timeline")}>
        {story.error && <p className="faint">{story.error.message}</p>}
        {story.data?.length === 0 && <p className="faint">{t("side.quiet")}</p>}
        <ol className="timeline">{story.data?.map((item, index) => <Line key={index} item={item} />)}</ol>
      </div>
      <CommentBox meta={meta} name={name} onSent={story.reload} inputRef={commentRef} />
    </>
  );
}

function Line({ item }: { item: TimelineItem }) {
  const who = item.by_name ?? item.by ?? "";
  return (
    <li>
      <span className="dot">{item.kind === "created" ? <Icon name="doc" /> : <span className="avatar" aria-hidden="true">{initials(who)}</span>}</span>
      <div>
        <p><b>{who}</b> {sentence(item)}</p>
        {item.kind === "comment" && <p className="quote">{item.text}</p>}
        {item.changes?.map((change, index) => (
          <p className="change small" key={index}>
            {change.label}{change.row ? ` (${t("rows.line", { line: change.row })})` : ""} {change.before && <><del>{readable(change, change.before)}</del> → </>}<ins>{readable(change, change.after) || t("conflict.empty")}</ins>
          </p>
        ))}
        <time dateTime={readInstant(item.at).toISOString()} title={writeDateTime(item.at)}>{when(item.at)}</time>
      </div>
    </li>
  );
}

function sentence(item: TimelineItem): string {
  if (item.kind === "comment") return t("side.commented");
  if (item.kind === "created") return item.text ?? t("side.created");
  if (item.kind === "change") return t("side.changed");
  return item.text ?? "";
}

export function when(text: string, now: string = today()): string {
  const at = readInstant(text);
  const day = today(at);
  if (day === now) return t("side.today", { time: writeTime(at) });
  if (day === addDays(now, -1)) return t("side.yesterday", { time: writeTime(at) });
  return t("side.onDay", { date: writeDate(day), time: writeTime(at) });
}

function CommentBox({ meta, name, onSent, inputRef }: { meta: TypeMeta; name: string; onSent: () => void; inputRef: Ref<HTMLTextAreaElement> }) {
  const [text, setText] = useState("");
  const send = async () => {
    try {
      await addComment(meta.name, name, text.trim());
      setText("");
      onSent();
    } catch (failure) {
      say(failure instanceof Problem ? failure.detail : t("error.client"), "bad");
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || !text.trim()) return;
    event.preventDefault();
    event.stopPropagation();
    void send();
  };
  return (
    <div className="side__foot">
      <textarea ref={inputRef} className="input comment" rows={1} aria-label={t("side.comment")} placeholder={t("side.commentHint")} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={press} />
    </div>
  );
}

const WRITTEN: ReadonlySet<Kind | undefined> = new Set<Kind>(["int", "decimal", "money", "price", "percent", "date", "datetime", "time"]);

/** Figures and dates as they are read elsewhere; the server already put choices in words. */
function readable({ field, label, kind }: TimelineChange, value: string | null | undefined): string {
  return kind && WRITTEN.has(kind) && value ? writeValue({ name: field, label, kind }, { [field]: value }) : value ?? "";
}
