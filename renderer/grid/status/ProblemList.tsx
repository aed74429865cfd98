import { Button, Group, Popover, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useText } from "../../app/text.ts";
import { discard, settle } from "../edits.ts";
import type { Problem, Sheet } from "../sheet.ts";
import { useView } from "../useView.ts";

interface EntryProps {
  readonly sheet: Sheet;
  readonly problem: Problem;
  readonly onGo: () => void;
}

function Entry({ sheet, problem, onGo }: EntryProps) {
  const t = useText();
  const { uid, field, message, tried, stale } = problem;
  const place = sheet.placeOf(uid, field);
  const column = sheet.column(field)?.label ?? field;
  const title = place ? t("grid.problemPlace", { row: place.row + 1, column }) : t("grid.problemHidden", { column });
  const go = () => {
    onGo();
    if (place) sheet.focusAt(place);
  };
  return (
    <div className="sheet-problem">
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Text size="sm">{message}</Text>
      {tried !== "" && !stale && <Text size="sm">{t("grid.typed", { value: tried })}</Text>}
      <Group gap="xs" mt={4}>
        {place && (
          <Button size="compact-xs" onClick={go}>
            {t("grid.goTo")}
          </Button>
        )}
        {stale && (
          <Button size="compact-xs" variant="default" onClick={() => void settle(sheet, problem, true)}>
            {t("grid.useMine")}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => (stale ? void settle(sheet, problem, false) : discard(sheet, uid, field))}
        >
          {t(stale ? "grid.keepTheirs" : "grid.discard")}
        </Button>
      </Group>
    </div>
  );
}

/** How many cells could not be saved, and the list of them, from which one goes to each. */
export function ProblemList({ sheet }: { readonly sheet: Sheet }) {
  const t = useText();
  const problems = useView(sheet, (view) => view.problems);
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (problems.size === 0) return null;
  const change = (open: boolean) => {
    setOpened(open);
    // Going to a cell takes the focus there; only closing gives it back to the button.
    if (!open) button.current?.focus();
  };
  return (
    <Popover
      opened={opened}
      onChange={change}
      position="top-end"
      width={420}
      shadow="md"
      trapFocus
      returnFocus={false}
      withRoles={false}
    >
      <Popover.Target>
        <Button
          ref={button}
          size="compact-xs"
          variant="outline"
          color="red.9"
          aria-expanded={opened}
          leftSection={<IconAlertTriangle size={14} aria-hidden />}
          onClick={() => change(!opened)}
        >
          {t("grid.problems", { count: problems.size })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t("grid.problemsTitle")}>
        <Stack
          gap={0}
          mah={320}
          style={{ overflowY: "auto" }}
          tabIndex={0}
          role="group"
          aria-label={t("grid.problemsTitle")}
        >
          {[...problems.values()].slice(0, 200).map((problem) => (
            <Entry
              key={`${problem.uid} ${problem.field}`}
              sheet={sheet}
              problem={problem}
              onGo={() => setOpened(false)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
