import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { settle } from "../cond/cond";
import { writeName } from "../format/value";
import { t } from "../i18n";
import { IconButton } from "../ui/IconButton";
import { LinkList } from "./LinkList";
import { attributes, textOf, type InputProps } from "./input";
import { useLinkSearch } from "./useLinkSearch";

interface Props extends InputProps {
  /** The type linked to; a dynamic link reads it from another field. */
  target: string;
  /** The whole document, when `doc` is one of its rows: filters refer to it. */
  parent?: Doc;
  onCreate?: (text: string) => void;
}
type Doc = InputProps["doc"];

/** A field that names another document: typing searches on the server, accents and typos aside. */
export function LinkInput(props: Props) {
  const { field, doc, target, onCreate } = props;
  const value = textOf(doc[field.name]);
  const title = value ? doc._titles?.[field.name] ?? writeName(value) : "";
  const [draft, setDraft] = useState<string | null>(props.initial ?? null);
  const [open, setOpen] = useState(props.initial !== undefined);
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const text = draft ?? "";
  const { options, fresh, resolve } = useLinkSearch(target, settle(field.filters, { ...props.parent, ...doc }), text, open);
  const creatable = Boolean(onCreate) && text.trim() !== "";
  const last = options.length - 1 + (creatable ? 1 : 0);

  const close = () => { setOpen(false); setDraft(null); };
  const take = (index: number) => {
    const option = options[index];
    if (option) props.onChange(option.value, option.label);
    else if (creatable) onCreate?.(text.trim());
    close();
  };
  const settleTyped = () => {
    if (draft === null) return;
    const typed = draft.trim();
    if (typed === "") props.onChange(null);
    else if (fresh && options[at]) props.onChange(options[at].value, options[at].label);
    // Faster fingers than network: the choice is made when the answer comes.
    else if (!fresh) void resolve(typed).then((option) => { if (option) props.onChange(option.value, option.label); });
    close();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.altKey && onCreate) { event.preventDefault(); event.stopPropagation(); onCreate(text.trim()); close(); return; }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) { setOpen(true); setAt(0); } else setAt(Math.max(0, Math.min(last, at + (event.key === "ArrowDown" ? 1 : -1))));
    }
    if (event.key === "Enter" && open && !event.ctrlKey && fresh && last >= 0) { event.preventDefault(); event.stopPropagation(); take(at); }
    if (event.key === "Enter" && open && !event.ctrlKey && !fresh) { event.preventDefault(); event.stopPropagation(); settleTyped(); }
    if (event.key === "Escape" && open) { event.preventDefault(); event.stopPropagation(); close(); }
    if (event.key === "Tab") settleTyped();
  };
  const leave = (event: FocusEvent) => { if (!event.relatedTarget?.closest?.(".pop")) settleTyped(); };

  const base = attributes(props);
  const box = (
    <input {...base} ref={input} type="text" role="combobox" aria-autocomplete="list" aria-expanded={open} aria-controls={open ? listId : undefined}
      aria-activedescendant={open && last >= 0 ? `${listId}-${at}` : undefined} value={draft ?? title} placeholder={value ? undefined : doc._instead?.[field.name]}
      onFocus={(event) => { if (props.initial === undefined) event.target.select(); }} onBlur={leave} onKeyDown={press}
      onChange={(event) => { setDraft(event.target.value); setOpen(true); setAt(0); }} />
  );
  const list = open && (
    <LinkList id={listId} anchor={input} label={field.label} options={options} at={at} search={text} waiting={!fresh} onTake={take} onClose={close}
      create={creatable ? t("field.create", { text: text.trim() }) : null} />
  );
  if (base.className !== "input") return <>{box}{list}</>;
  return (
    <span className="affix">
      {box}
      <IconButton icon="down" label={t("field.openList")} excludeFromTabOrder preventFocusOnPress
        onPress={() => { input.current?.focus(); setOpen(!open); setAt(0); }} />
      {list}
    </span>
  );
}
