import { Text } from "@mantine/core";
import { useController, useWatch } from "react-hook-form";
import { members } from "../../../shared/members/contract.ts";
import { useAsk } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { RowPicker } from "../../ui/books/picking/RowPicker.tsx";
import type { Facts } from "./facts.ts";
import { TickField } from "./fields.tsx";
import type { Values } from "./values.ts";

/** Who is the guardian now, and the tick that takes them off. */
function GuardianNow({ uid }: { readonly uid: string }) {
  const t = useText();
  const found = useAsk(members, "get", { uid }).data?.member;
  if (!found) return null;
  return (
    <>
      <Text>{t("events.guardianNow", { name: found.nameZh ?? found.nameBo ?? "" })}</Text>
      <TickField name="noGuardian" label={t("events.noGuardian")} />
    </>
  );
}

/** The guardian of a member: anybody of the village, found by name, pinyin or household number. */
export function SetGuardian({ facts: { person, village } }: { readonly facts: Facts }) {
  const t = useText();
  const { field } = useController<Values, "guardian">({ name: "guardian" });
  const none = useWatch<Values, "noGuardian">({ name: "noGuardian" });
  return (
    <>
      {person?.guardianId ? <GuardianNow uid={person.guardianId} /> : null}
      {none ? null : (
        <RowPicker
          target="member"
          label={t("events.guardian")}
          village={village}
          value={field.value === "" ? null : field.value}
          onPick={(option) => field.onChange(option?.uid ?? "")}
          required
          focus
        />
      )}
    </>
  );
}
