import { Text } from "@mantine/core";
import type { VillageRow } from "../../../shared/villages/contract.ts";
import { useText } from "../../app/text.ts";
import { Choices } from "../../ui/Choices.tsx";

interface Props {
  readonly rows: readonly VillageRow[];
  readonly chosen: string;
  readonly onChoose: (uid: string) => void;
}

export function VillageList({ rows, chosen, onChoose }: Props) {
  const t = useText();
  return (
    <Choices
      label={t("villages.list")}
      items={rows}
      keyOf={({ uid }) => uid}
      chosen={chosen}
      onChoose={({ uid }) => onChoose(uid)}
    >
      {({ nameZh, householdCount, memberCount }) => (
        <>
          <Text fw={500}>{nameZh}</Text>
          <Text size="xs" c="dimmed">
            {t("villages.inShort", { households: householdCount, members: memberCount })}
          </Text>
        </>
      )}
    </Choices>
  );
}
