import { Group, Radio } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import { assistance, assistanceKinds } from "../../../shared/assistance/record.ts";
import { codesOf } from "../../../shared/records/codes.ts";
import { isComposing } from "../../app/keys.ts";
import { useLabel, useText } from "../../app/text.ts";

interface Props {
  readonly value: string;
  readonly onChange: (kind: string) => void;
  /** Whether nothing may be given. */
  readonly optional: boolean;
  readonly error: string | null;
}

/** The kind of help: one key chooses it, so that nothing is left half chosen when the next key comes. */
export function KindField({ value, onChange, optional, error }: Props) {
  const t = useText();
  const label = useLabel();
  const group = useRef<HTMLDivElement>(null);
  const kinds = codesOf(assistanceKinds);
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    const kind = event.key === "0" && optional ? "" : kinds.find(({ code }) => code === event.key)?.code;
    if (kind === undefined) return;
    event.preventDefault();
    onChange(kind);
    group.current?.querySelector<HTMLInputElement>(`input[value="${kind}"]`)?.focus();
  };
  return (
    <Radio.Group
      ref={group}
      label={label(assistance.fields.kind)}
      withAsterisk={!optional}
      description={t("pairings.kindHint")}
      error={error}
      value={value}
      onChange={onChange}
      onKeyDown={press}
    >
      <Group gap="md" mt={4}>
        {optional ? <Radio size="xs" value="" label={`0 ${t("pairings.noGift")}`} /> : null}
        {kinds.map((kind) => (
          <Radio
            key={kind.code}
            size="xs"
            value={kind.code}
            label={`${kind.code} ${label(kind)}`}
            {...(kind.code === value && !optional ? { "data-autofocus": true } : {})}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
