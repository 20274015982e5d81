import { Icon } from "../ui/Icon";

/** A refusal that belongs to no field. */
export function Refusal({ text }: { text: string | null }) {
  return text && <div className="notice" data-tone="bad" role="alert"><Icon name="warn" /><p>{text}</p></div>;
}
