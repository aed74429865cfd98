import { Checkbox, Fieldset, Group, Select, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { choosingMethods } from "../../../shared/convenors/record.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { Inspection, Preview } from "../../../shared/imports/contract.ts";
import type { Decisions } from "../../../shared/imports/decisions.ts";
import { codesOf } from "../../../shared/records/codes.ts";
import { activities, areaKinds } from "../../../shared/units/record.ts";
import { useLabel, useText } from "../../app/text.ts";
import { DayInput } from "../../ui/DayInput.tsx";
import { FileVillages } from "./FileVillages.tsx";

interface Props {
  readonly inspection: Inspection;
  readonly decisions: Decisions;
  readonly preview: Preview | null;
  readonly onChange: (decisions: Decisions) => void;
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
}

/** Each answer compares anew, so that only a whole day counts. */
function Day({ label, value, onDay }: DayProps) {
  return (
    <DayInput label={label} width="9rem" value={value} onDay={(day) => day !== null && day !== value && onDay(day)} />
  );
}

type Statement = Decisions["membership"];

interface ConsentProps {
  readonly asks: string;
  readonly tick: string;
  readonly value: Statement;
  readonly onValue: (value: Statement) => void;
}

/** The clerk states that signed papers exist; without it what rests on them stays out. */
function Consent({ asks, tick, value, onValue }: ConsentProps) {
  const t = useText();
  return (
    <Stack gap={4}>
      <Text>{asks}</Text>
      <Checkbox
        size="xs"
        label={tick}
        checked={value !== null}
        onChange={({ currentTarget }) =>
          onValue(currentTarget.checked ? { givenOn: dayOf(new Date()), paperNumbers: "" } : null)
        }
      />
      {value ? (
        <Group gap="sm">
          <Day label={t("imports.givenOn")} value={value.givenOn} onDay={(givenOn) => onValue({ ...value, givenOn })} />
          <TextInput
            size="xs"
            label={t("imports.paperNumbers")}
            maxLength={20}
            defaultValue={value.paperNumbers}
            onBlur={({ currentTarget }) =>
              currentTarget.value !== value.paperNumbers && onValue({ ...value, paperNumbers: currentTarget.value })
            }
          />
        </Group>
      ) : null}
    </Stack>
  );
}

function UnitDefaults({ decisions, onChange }: Pick<Props, "decisions" | "onChange">) {
  const t = useText();
  const label = useLabel();
  const { units, convenors } = decisions;
  const setUnits = (more: Partial<Decisions["units"]>) => onChange({ ...decisions, units: { ...units, ...more } });
  const setTerm = (more: Partial<Decisions["convenors"]>) =>
    onChange({ ...decisions, convenors: { ...convenors, ...more } });
  const data = (list: Parameters<typeof codesOf>[0]) =>
    codesOf(list).map((code) => ({ value: code.code, label: label(code) }));
  return (
    <Fieldset legend={t("imports.unitsTitle")} p="xs">
      <Group gap="sm" align="flex-end">
        <Select
          size="xs"
          w="8rem"
          label={t("imports.areaKind")}
          allowDeselect={false}
          data={data(areaKinds)}
          value={units.areaKind}
          onChange={(value) => setUnits({ areaKind: value === "urban" ? "urban" : "rural" })}
        />
        <Select
          size="xs"
          w="10rem"
          label={t("imports.activities")}
          allowDeselect={false}
          data={data(activities)}
          value={units.activities}
          onChange={(value) => value && setUnits({ activities: value })}
        />
        <Day label={t("imports.setUpOn")} value={units.setUpOn} onDay={(setUpOn) => setUnits({ setUpOn })} />
        <Day label={t("imports.termFrom")} value={convenors.from} onDay={(from) => setTerm({ from })} />
        <Day label={t("imports.termTo")} value={convenors.to} onDay={(to) => setTerm({ to })} />
        <Select
          size="xs"
          w="9rem"
          label={t("imports.method")}
          allowDeselect={false}
          data={data(choosingMethods)}
          value={convenors.method}
          onChange={(value) => value && setTerm({ method: value as Decisions["convenors"]["method"] })}
        />
      </Group>
    </Fieldset>
  );
}

/** What the clerk settles before the import; each answer compares anew. */
export function DecisionsForm({ inspection, decisions, preview, onChange }: Props) {
  const t = useText();
  const hasUnits = inspection.layout?.columns.some(({ target }) => target?.startsWith("unit.")) ?? false;
  return (
    <Stack gap="xs">
      <Group gap="sm" align="flex-end">
        <FileVillages inspection={inspection} decisions={decisions} preview={preview} onChange={onChange} />
        {preview && preview.possible > 0 ? (
          <Stack gap={2}>
            <Text size="xs">{t("imports.undecided")}</Text>
            <SegmentedControl
              size="xs"
              aria-label={t("imports.undecided")}
              data={[
                { value: "wait", label: t("imports.undecidedWait") },
                { value: "new", label: t("imports.undecidedNew") },
              ]}
              value={decisions.undecided}
              onChange={(value) => onChange({ ...decisions, undecided: value === "new" ? "new" : "wait" })}
            />
          </Stack>
        ) : null}
      </Group>
      {preview && preview.membershipsInFile > 0 ? (
        <Consent
          asks={t("imports.membershipAsk", { count: preview.membershipsInFile })}
          tick={t("imports.membershipTick")}
          value={decisions.membership}
          onValue={(membership) => onChange({ ...decisions, membership })}
        />
      ) : null}
      {preview && preview.phonesInFile > 0 ? (
        <Consent
          asks={t("imports.phoneAsk", { count: preview.phonesInFile })}
          tick={t("imports.phoneTick")}
          value={decisions.phone}
          onValue={(phone) => onChange({ ...decisions, phone })}
        />
      ) : null}
      {hasUnits ? <UnitDefaults decisions={decisions} onChange={onChange} /> : null}
    </Stack>
  );
}
