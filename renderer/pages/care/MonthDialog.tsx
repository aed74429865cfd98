import { ActionIcon, Group, Select, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { care } from "../../../shared/care/contract.ts";
import { carerRoles } from "../../../shared/care/record.ts";
import { addMonths, dayOf } from "../../../shared/dates/calendarDate.ts";
import { codesOf } from "../../../shared/records/codes.ts";
import { isComposing } from "../../app/keys.ts";
import { useAsk, useCommand } from "../../app/query.ts";
import { say, useLabel, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { useVillages } from "../../ui/lists.ts";
import { openDialog } from "../../ui/openDialog.tsx";
import { useChosenVillage } from "../../ui/village.ts";
import { changesOf, type Typed } from "./counts.ts";
import { MonthGrid } from "./MonthGrid.tsx";
import styles from "./MonthGrid.module.css";

type Role = keyof typeof carerRoles;

/** Which month, of which village, by which carers; another one only once all is saved. */
interface Choice {
  readonly month: string;
  readonly carerRole: Role;
  readonly village: string;
}

interface ChoicesProps {
  readonly choice: Choice;
  readonly locked: boolean;
  readonly onChoose: (choice: Choice) => void;
}

function Choices({ choice, locked, onChoose }: ChoicesProps) {
  const t = useText();
  const label = useLabel();
  const villages = useVillages().data?.rows ?? [];
  const { month, carerRole, village } = choice;
  const step = (by: number) => onChoose({ ...choice, month: addMonths(`${month}-01`, by).slice(0, 7) });
  return (
    <Group gap="sm" align="end">
      {villages.length > 1 ? (
        <Select
          label={t("care.village")}
          w="11rem"
          disabled={locked}
          allowDeselect={false}
          data={villages.map(({ uid, nameZh }) => ({ value: uid, label: nameZh }))}
          value={village}
          onChange={(uid) => uid && onChoose({ ...choice, village: uid })}
        />
      ) : null}
      <Select
        label={t("care.carerRole")}
        w="10rem"
        disabled={locked}
        allowDeselect={false}
        data={codesOf(carerRoles).map((code) => ({ value: code.code, label: label(code) }))}
        value={carerRole}
        onChange={(role) => role && onChoose({ ...choice, carerRole: role as Role })}
      />
      <Group gap={4} role="group" aria-label={t("care.month")}>
        <ActionIcon
          variant="default"
          size="lg"
          disabled={locked}
          aria-label={t("care.previousMonth")}
          onClick={() => step(-1)}
        >
          <IconChevronLeft size="1rem" />
        </ActionIcon>
        <Text fw={600} w="5rem" ta="center" aria-live="polite">
          {month}
        </Text>
        <ActionIcon
          variant="default"
          size="lg"
          disabled={locked || month >= dayOf(new Date()).slice(0, 7)}
          aria-label={t("care.nextMonth")}
          onClick={() => step(1)}
        >
          <IconChevronRight size="1rem" />
        </ActionIcon>
      </Group>
    </Group>
  );
}

function useMonth(choice: Choice) {
  const t = useText();
  const [typed, setTyped] = useState<Typed>({});
  const query = useAsk(care, "month", choice, { reads: ["careCase", "careVisit", "member", "household"] });
  const { mutate, isPending } = useCommand(care, "saveMonth");
  const { counts, wrong } = changesOf(query.data?.rows ?? [], typed);
  const save = (done: () => void) => {
    if (isPending || wrong.size > 0) return;
    if (counts.length === 0) return done();
    const saved = () => {
      notifications.show({ message: t("care.monthSaved", { month: choice.month }) });
      setTyped({});
      done();
    };
    mutate({ ...choice, counts: [...counts] }, { onSuccess: saved });
  };
  const type = (key: string, text: string) => setTyped((before) => ({ ...before, [key]: text }));
  return { query, typed, type, wrong, dirty: counts.length > 0 || wrong.size > 0, busy: isPending, save };
}

interface Props {
  readonly village: string;
  readonly onClose: () => void;
}

/** A month's counts of a village's people, typed line by line and saved as one step. */
function MonthForm({ village, onClose }: Props) {
  const t = useText();
  const month = dayOf(new Date()).slice(0, 7);
  const [choice, choose] = useState<Choice>({ month, carerRole: "neighbour", village });
  const { query, typed, type, wrong, dirty, busy, save } = useMonth(choice);
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save(() => undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(onClose);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Ctrl+Enter of its cells
    <form onSubmit={submit} onKeyDown={press}>
      <Stack gap="sm">
        <Choices choice={choice} locked={dirty} onChoose={choose} />
        <Answer query={query}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Text c="dimmed">{t("care.monthNone")}</Text>
            ) : (
              <div className={styles["scroll"]}>
                <MonthGrid rows={rows} typed={typed} wrong={wrong} onType={type} />
              </div>
            )
          }
        </Answer>
        <Text size="xs" c={wrong.size > 0 ? "red.8" : "dimmed"}>
          {wrong.size > 0 ? t("care.wrongCount") : t(dirty ? "care.monthDirty" : "care.monthHint")}
        </Text>
        <FormButtons busy={busy} onClose={onClose} />
      </Stack>
    </form>
  );
}

function MonthDialog({ onClose }: Pick<Props, "onClose">) {
  const chosen = useChosenVillage();
  const first = useVillages().data?.rows[0]?.uid;
  const village = chosen ?? first;
  return village ? <MonthForm village={village} onClose={onClose} /> : null;
}

export const openMonths = (): void =>
  openDialog("care-months", say("care.monthsTitle"), "56rem", (onClose) => <MonthDialog onClose={onClose} />);
