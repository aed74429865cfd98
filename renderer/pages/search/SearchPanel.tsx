import { Anchor, Group, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useState } from "react";
import { type Found, search } from "../../../shared/search/contract.ts";
import { clientOf } from "../../app/client.ts";
import { isComposing } from "../../app/keys.ts";
import { tellFailure, useAsk } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { useFirstField } from "../../ui/firstField.ts";
import { FoundList, rowId } from "./FoundList.tsx";

const limit = 12;

interface Props {
  readonly onChoose: (found: Found) => void;
}

function Variants({ names, onTry }: { readonly names: readonly string[]; readonly onTry: (name: string) => void }) {
  const t = useText();
  if (names.length === 0) return null;
  return (
    <Group gap="xs" mt="xs">
      <Text size="sm">{t("search.variants")}</Text>
      {names.map((name) => (
        <Anchor key={name} component="button" type="button" size="sm" underline="always" onClick={() => onTry(name)}>
          {name}
        </Anchor>
      ))}
    </Group>
  );
}

/** The rows for a text; a scanner's Enter comes before the answer, so that Enter waits for it. */
function useFound(text: string) {
  const typed = text.trim();
  const asked = useAsk(search, "find", { text: typed, limit }, { enabled: typed !== "", keep: true });
  const answer = typed === "" ? undefined : asked.data;
  const fresh = asked.isPlaceholderData || asked.isFetching ? null : (answer?.rows ?? []);
  const first = async (): Promise<Found | undefined> =>
    (await clientOf(search).find({ text: typed, limit: 1 })).rows[0];
  return { typed, answer, rows: answer?.rows ?? [], fresh, first };
}

/** Types, chooses with the arrow keys, opens with Enter. */
export function SearchPanel({ onChoose }: Props) {
  const t = useText();
  const list = useId();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  // At once: letters typed right after Ctrl+K would go into the cell behind.
  const place = useFirstField<HTMLDivElement>();
  const { typed, answer, rows, fresh, first } = useFound(text);
  const change = (value: string) => {
    setText(value.slice(0, 80));
    setActive(0);
  };
  const openRow = () => {
    const row = fresh?.[active];
    if (row) onChoose(row);
    else if (typed !== "" && fresh === null) first().then((found) => found && onChoose(found), tellFailure);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && rows.length > 0) setActive((active + step + rows.length) % rows.length);
    else if (event.key === "Enter") openRow();
    else return;
    event.preventDefault();
  };
  const shown = rows[active];
  return (
    <div ref={place}>
      <TextInput
        data-autofocus
        size="md"
        leftSection={<IconSearch size="1.1rem" />}
        aria-label={t("search.title")}
        placeholder={t("search.placeholder")}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={press}
        autoComplete="off"
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        {...(shown ? { "aria-activedescendant": rowId(list, shown) } : {})}
      />
      <FoundList id={list} rows={rows} active={active} onChoose={onChoose} onPoint={setActive} />
      <Text size="sm" mt="xs" aria-live="polite">
        {typed !== "" && answer && rows.length === 0 ? t("search.nothing") : ""}
        {rows.length > 0 ? t("search.results", { count: rows.length }) : ""}
        {answer?.more ? ` ${t("search.more")}` : ""}
      </Text>
      <Variants names={answer?.variants ?? []} onTry={change} />
      <Text size="xs" mt="xs">
        {t("search.hint")}
      </Text>
    </div>
  );
}
