import type { Doc, Field } from "../api/types";

/** What every editor of a field receives. `doc` is the document or row that holds the field. */
export interface InputProps {
  field: Field;
  doc: Doc;
  id?: string;
  label?: string;
  invalid?: boolean;
  describedBy?: string;
  required?: boolean;
  autoFocus?: boolean;
  className?: string;
  /** First character already typed, when a cell of a grid opens on it. */
  initial?: string;
  onChange: (value: unknown, title?: string) => void;
}

export function attributes(props: InputProps) {
  return {
    id: props.id,
    className: props.className ?? "input",
    "aria-label": props.label,
    "aria-invalid": props.invalid || undefined,
    "aria-describedby": props.describedBy,
    "aria-required": props.required || undefined,
    autoFocus: props.autoFocus,
    autoComplete: "off",
  };
}

export const textOf = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
