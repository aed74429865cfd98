import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { isComposing } from "../app/keys.ts";
import { useFirstField } from "./firstField.ts";

interface Props {
  readonly onSave: () => void;
  readonly children: ReactNode;
}

/** A dialog's form: its first field has the focus; Ctrl+Enter saves from any field, as its button does. */
export function KeyedForm({ onSave, children }: Props) {
  const form = useFirstField<HTMLFormElement>();
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of its fields
    <form ref={form} noValidate onSubmit={submit} onKeyDown={press}>
      {children}
    </form>
  );
}
