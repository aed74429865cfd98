import { Input, Pill, PillGroup, Stack } from "@mantine/core";
import { useState } from "react";
import { useText } from "../../app/text.ts";
import type { EntryPart } from "../../ui/books/entry/plan.ts";
import { RowPicker } from "../../ui/books/picking/RowPicker.tsx";

/** Ids of the households that were picked, as the dialog keeps them. */
export const pickedHouseholds = (typed: EntryPart["typed"]): string[] =>
  (typed["households"] ?? "").split(" ").filter((uid) => uid !== "");

/** The households that formed a group, picked one by one from the paper; never taken over from a unit. */
export function GroupHouseholds({ typed, type, problems, village }: EntryPart) {
  const t = useText();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const picked = pickedHouseholds(typed);
  const keep = (uids: readonly string[]) => type("households", uids.join(" "));
  return (
    <Stack gap={4}>
      <RowPicker
        target="household"
        label={t("lending.formedBy")}
        required
        error={problems["households"] ? t("lending.pickHouseholds") : null}
        village={village}
        value={null}
        onPick={(option) => {
          if (!option) return;
          setNames((before) => ({ ...before, [option.uid]: option.name }));
          if (!picked.includes(option.uid)) keep([...picked, option.uid]);
        }}
      />
      {picked.length > 0 ? (
        <Input.Wrapper label={t("lending.households", { count: picked.length })}>
          <PillGroup>
            {picked.map((uid) => (
              <Pill
                key={uid}
                withRemoveButton
                removeButtonProps={{ "aria-label": t("lending.takeOut", { name: names[uid] ?? "" }), tabIndex: 0 }}
                onRemove={() => keep(picked.filter((one) => one !== uid))}
              >
                {names[uid] ?? ""}
              </Pill>
            ))}
          </PillGroup>
        </Input.Wrapper>
      ) : null}
    </Stack>
  );
}
