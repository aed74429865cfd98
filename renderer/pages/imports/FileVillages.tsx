import { Button, Fieldset, Group, Select, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { areaKindOf } from "../../../shared/divisions/areaKind.ts";
import { divisions } from "../../../shared/divisions/contract.ts";
import type { Inspection, Preview } from "../../../shared/imports/contract.ts";
import type { Decisions } from "../../../shared/imports/decisions.ts";
import { useAsk } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { useVillages, wholeList } from "../../ui/lists.ts";
import { VillageForm } from "../villages/VillageForm.tsx";

interface Props {
  readonly inspection: Inspection;
  readonly decisions: Decisions;
  readonly preview: Preview | null;
  readonly onChange: (decisions: Decisions) => void;
}

interface UnknownProps {
  readonly villages: Preview["unknownVillages"];
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly onAdd: (name: string) => void;
  readonly onTold: (name: string, uid: string) => void;
}

/** Villages that the file names and the register does not know: added here, or said to be one that it knows. */
function Unknown({ villages, data, onAdd, onTold }: UnknownProps) {
  const t = useText();
  if (villages.length === 0) return null;
  return (
    <Fieldset legend={t("imports.unknownVillages")} p="xs">
      <Stack gap={4}>
        {villages.map(({ name, rows }) => (
          <Group key={name} gap="sm">
            <Text w="16rem">{t("imports.unknownVillage", { name, rows })}</Text>
            <Button size="xs" variant="default" onClick={() => onAdd(name)}>
              {t("imports.newVillageNamed", { name })}
            </Button>
            <Select
              size="xs"
              searchable
              aria-label={`${name} ${t("imports.isVillage")}`}
              placeholder={t("imports.isVillage")}
              data={[...data]}
              value={null}
              onChange={(uid) => uid && onTold(name, uid)}
            />
          </Group>
        ))}
      </Stack>
    </Fieldset>
  );
}

/** The villages, and choosing one: new units are town or country as its divisions say, where they do. */
function useChoice(decisions: Decisions, onChange: Props["onChange"]) {
  const villages = useVillages().data?.rows ?? [];
  const known = useAsk(divisions, "list", wholeList(dayOf(new Date())), { reads: ["division"] }).data?.rows ?? [];
  const choose = (chosen: string | null) => {
    const code = villages.find(({ uid }) => uid === chosen)?.villageCode ?? null;
    const areaKind = areaKindOf(code, known) ?? decisions.units.areaKind;
    onChange({ ...decisions, village: chosen, units: { ...decisions.units, areaKind } });
  };
  return { villages, choose };
}

/** Where rows go: the village of those that name none, and villages that the register does not know yet. */
export function FileVillages({ inspection, decisions, preview, onChange }: Props) {
  const t = useText();
  const { villages, choose } = useChoice(decisions, onChange);
  // The name to add a village by; empty for one that the file does not name.
  const [adding, setAdding] = useState<{ readonly name: string; readonly isDefault: boolean } | null>(null);
  const data = villages.map(({ uid, nameZh }) => ({ value: uid, label: nameZh }));
  const told = (name: string, uid: string) =>
    onChange({ ...decisions, villages: { ...decisions.villages, [name]: uid } });
  const { villageHint, village } = inspection;
  const hinted = villageHint !== "" && village === null;
  return (
    <>
      <Group gap="sm" align="flex-end">
        <Select
          size="xs"
          searchable
          label={t("imports.village")}
          description={villageHint ? t("imports.villageHint", { name: villageHint }) : t("imports.villageWhere")}
          {...(villages.length === 0 ? { error: t("imports.noVillages") } : {})}
          data={data}
          value={decisions.village}
          onChange={choose}
        />
        <Button
          size="xs"
          variant="default"
          onClick={() => setAdding({ name: hinted ? villageHint : "", isDefault: true })}
        >
          {hinted ? t("imports.newVillageNamed", { name: villageHint }) : t("imports.newVillage")}
        </Button>
      </Group>
      <Unknown
        villages={preview?.unknownVillages ?? []}
        data={data}
        onAdd={(name) => setAdding({ name, isDefault: false })}
        onTold={told}
      />
      {adding ? (
        <VillageForm
          row={null}
          named={adding.name}
          onClose={() => setAdding(null)}
          onDone={(uid) => (adding.isDefault ? onChange({ ...decisions, village: uid }) : told(adding.name, uid))}
        />
      ) : null}
    </>
  );
}
