import { isNumeric } from "../format/value";
import { ChoiceInput } from "./ChoiceInput";
import { DateInput } from "./DateInput";
import { LinkInput } from "./LinkInput";
import { NumberInput } from "./NumberInput";
import { CheckInput, LongTextInput, TextInput, TimeInput } from "./TextInput";
import { textOf, type InputProps } from "./input";

export interface FieldInputProps extends InputProps { parent?: InputProps["doc"]; onCreate?: (target: string, text: string) => void }

/** The editor of a field, by its kind. */
export function FieldInput(props: FieldInputProps) {
  const { field } = props;
  if (isNumeric(field.kind)) return <NumberInput {...props} />;
  switch (field.kind) {
    case "link": case "dynamiclink": return <Link {...props} />;
    case "date": return <DateInput {...props} />;
    case "datetime": case "time": return <TimeInput {...props} />;
    case "choice": return <ChoiceInput {...props} />;
    case "check": return <CheckInput {...props} />;
    case "longtext": case "html": case "json": return <LongTextInput {...props} />;
    default: return <TextInput {...props} />;
  }
}

function Link(props: FieldInputProps) {
  const target = targetOf(props);
  const { onCreate, ...rest } = props;
  return <LinkInput {...rest} target={target} {...(onCreate && target ? { onCreate: (text: string) => onCreate(target, text) } : {})} />;
}

export const targetOf = ({ field, doc }: Pick<InputProps, "field" | "doc">): string =>
  field.kind === "dynamiclink" ? textOf(doc[field.typeField ?? ""]) : field.target ?? "";
