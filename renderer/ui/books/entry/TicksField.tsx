import { Checkbox, Input, SimpleGrid } from "@mantine/core";
import { type KeyboardEvent, useId, useState } from "react";
import { codesOf, type CodeList } from "../../../../shared/records/codes.ts";
import { isComposing } from "../../../app/keys.ts";
import { useLabel, useText } from "../../../app/text.ts";
import { joinSet } from "../../../grid/values/readCell.ts";

interface Props {
  readonly label: string;
  readonly codes: CodeList;
  /** Codes joined by a space. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required: boolean;
  readonly error: string | null;
}

const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Some of a list, each a tick: one stop of the Tab key, arrows go from tick to tick, number keys tick at once. */
export function TicksField({ label, codes, value, onChange, required, error }: Props) {
  const t = useText();
  const words = useLabel();
  const id = useId();
  const [at, setAt] = useState(0);
  const all = codesOf(codes);
  const ticked = value === "" ? [] : value.split(" ");
  const toggle = (code: string) =>
    onChange(joinSet(ticked.includes(code) ? ticked.filter((one) => one !== code) : [...ticked, code]) ?? "");
  const focus = (event: KeyboardEvent<HTMLElement>, place: number) => {
    setAt(place);
    event.currentTarget.querySelectorAll("input")[place]?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    const code = /^[1-9]$/.test(event.key) ? all[Number(event.key) - 1] : undefined;
    const step = moves[event.key];
    if (code) toggle(code.code);
    else if (step !== undefined) focus(event, (at + step + all.length) % all.length);
    else return;
    event.preventDefault();
  };
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      withAsterisk={required}
      error={error}
      description={t("books.ticksHint")}
      labelProps={{ id }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its ticks take the focus */}
      <div role="group" aria-labelledby={id} onKeyDown={press}>
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs" verticalSpacing={6} mt={6}>
          {all.map((code, place) => (
            <Checkbox
              key={code.code}
              size="xs"
              tabIndex={place === at ? 0 : -1}
              label={`${place < 9 ? `${place + 1} ` : ""}${words(code)}`}
              checked={ticked.includes(code.code)}
              onFocus={() => setAt(place)}
              onChange={() => toggle(code.code)}
            />
          ))}
        </SimpleGrid>
      </div>
    </Input.Wrapper>
  );
}
