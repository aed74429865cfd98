import { Button, Fieldset, Group, Stack, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { books } from "../../../shared/books/contract.ts";
import { visit } from "../../../shared/pairings/record.ts";
import { services } from "../../../shared/records/services.ts";
import { useAsk } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import type { EntryInputProps } from "../../ui/books/entry/plan.ts";
import { TicksField } from "../../ui/books/entry/TicksField.tsx";
import { useOffered } from "../../ui/books/entry/useOffered.ts";
import { GiftFields } from "./GiftFields.tsx";
import { giftCount } from "./gifts.ts";

const mostGifts = 20;

/** What was done at a visit, and right below it what was given, so that no key is spent between the two. */
export function ServicesAndGifts(props: EntryInputProps) {
  const t = useText();
  const { name, label, required, error, typed, type } = props;
  const count = giftCount(typed);
  return (
    <Stack gap="xs">
      <TicksField
        label={label}
        required={required}
        error={error}
        codes={services}
        value={typed[name] ?? ""}
        onChange={(value) => type(name, value)}
      />
      <Fieldset legend={t("pairings.gifts")} py="xs">
        <Stack gap="xs">
          {Array.from({ length: count }, (_, no) => (
            <GiftFields key={no} {...props} required={false} no={no} receipt />
          ))}
          {count < mostGifts && (typed[`gift${count - 1}.kind`] ?? "") !== "" ? (
            <Group justify="flex-end">
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size="1rem" aria-hidden />}
                onClick={() => type("gifts", String(count + 1))}
              >
                {t("pairings.addGift")}
              </Button>
            </Group>
          ) : null}
        </Stack>
      </Fieldset>
    </Stack>
  );
}

/** Who came: the official of the pairing, unless the clerk says otherwise. */
export function Officials(props: EntryInputProps) {
  const { name, label, required, error, typed, type } = props;
  const uid = typed["pairingId"] ?? "";
  const options = { enabled: uid !== "", reads: ["pairing"], offers: true } as const;
  const query = useAsk(books, "get", { record: "pairing", uid }, options);
  const official = uid === "" ? undefined : query.data?.["officialName"];
  useOffered(props, typeof official === "string" ? official : undefined);
  return (
    <TextInput
      label={label}
      withAsterisk={required}
      error={error}
      maxLength={visit.fields.officials.max ?? 400}
      autoComplete="off"
      value={typed[name] ?? ""}
      onChange={(event) => type(name, event.currentTarget.value)}
    />
  );
}
