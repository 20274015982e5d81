import { Icon } from "../ui/Icon";

export function FieldError({ id, text }: { id: string; text: string }) {
  return <p className="field__error" id={id} role="alert"><Icon name="warn" /><span>{text}</span></p>;
}
