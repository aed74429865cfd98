import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useText } from "../../app/text.ts";

interface Props extends Omit<PasswordInputProps, "onChange" | "value"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A passphrase field. Made visible it takes Chinese too, which browsers do not let input methods write into a hidden one. */
export function Passphrase({ onChange, ...rest }: Props) {
  const t = useText();
  return (
    <PasswordInput
      size="sm"
      autoComplete="off"
      spellCheck={false}
      visibilityToggleButtonProps={{ "aria-label": t("session.showPassphrase"), tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  );
}
