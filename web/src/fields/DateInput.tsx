import { lazy, Suspense, useRef, useState } from "react";
import { readDate, writeDate } from "../format/date";
import { t } from "../i18n";
import { IconButton } from "../ui/IconButton";
import { attributes, textOf, type InputProps } from "./input";
import { useDraft } from "./useDraft";

const CalendarPop = lazy(() => import("./CalendarPop"));

/** A date is typed first (31/12, 311226, +30); the calendar helps those who prefer to look. */
export function DateInput(props: InputProps) {
  const value = textOf(props.doc[props.field.name]);
  const draft = useDraft(value ? writeDate(value) : "", (text) => (text.length > 1 ? readDate(text) : null), props.onChange, props.initial);
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const base = attributes({ ...props, invalid: props.invalid || draft.unreadable });
  const input = (
    <input {...base} type="text" value={draft.shown} onChange={(event) => draft.type(event.target.value)} onBlur={draft.leave}
      onFocus={(event) => { if (props.initial === undefined) event.target.select(); }} />
  );
  if (base.className !== "input") return input;
  const pick = (date: string) => { draft.restore(); props.onChange(date); setOpen(false); };
  return (
    <span className="affix" ref={anchor}>
      {input}
      <IconButton icon="cal" label={t("field.pickDate")} excludeFromTabOrder onPress={() => setOpen(true)} />
      {open && <Suspense><CalendarPop anchor={anchor} value={value} onPick={pick} onClose={() => setOpen(false)} /></Suspense>}
    </span>
  );
}
