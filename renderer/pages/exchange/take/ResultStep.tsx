import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconPrinter } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Taken } from "../../../../shared/exchange/contract.ts";
import { packageWords } from "../../../app/errors.ts";
import { tellFailure } from "../../../app/query.ts";
import { useTakeBack } from "../../../app/takeBack.tsx";
import { useText } from "../../../app/text.ts";
import { printSlip } from "../slips.ts";
import { RemoveFiles } from "./RemoveFiles.tsx";
import { useArrival } from "../useArrival.ts";
import type { Taking } from "./useTaking.ts";

interface Props {
  readonly taking: Taking;
  readonly taken: Taken;
}

function Outcome({ taken, undone }: { readonly taken: Taken; readonly undone: boolean }) {
  const t = useText();
  const { counts, step, conflicts, parked } = taken;
  const title = t(undone ? "taking.undone" : step === 0 ? "taking.doneNothing" : "taking.done");
  return (
    <Alert variant="light" icon={<IconCircleCheck />} title={title} role="status">
      {step > 0 && !undone ? <Text c="text">{t("taking.willDo", counts)}</Text> : null}
      {conflicts > 0 && !undone ? (
        <Text c="text" fw={600}>
          {t("taking.doneConflicts", { count: conflicts })}
        </Text>
      ) : null}
      {parked > 0 ? <Text c="text">{t("taking.doneParked", { count: parked })}</Text> : null}
    </Alert>
  );
}

function Problems({ problems }: Pick<Taken, "problems">) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={t("taking.parts")} role="alert">
      {problems.map(({ village, problem }, at) => (
        <Text key={`${village ?? ""} ${at}`} c="text">
          {t("taking.notTaken", {
            village: village ?? t("taking.office"),
            why: packageWords({ ...problem.details, why: problem.why }),
          })}
        </Text>
      ))}
    </Alert>
  );
}

/** What was taken, its slips, what is left to decide, and the way back. */
export function ResultStep({ taking, taken }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const undo = useTakeBack();
  const [undone, setUndone] = useState(false);
  const { step, conflicts, slips, problems } = taken;
  const place = useArrival();
  const decide = conflicts > 0 && !undone;
  return (
    <Stack gap="sm" ref={place}>
      <Outcome taken={taken} undone={undone} />
      <Problems problems={problems} />
      <Stack gap={6} align="flex-start">
        {slips.map(({ id, name, no }) => (
          <Group key={id} gap="sm">
            <Text>
              {name} · {t("exchange.numberOf", { no })}
            </Text>
            <Button
              variant="default"
              leftSection={<IconPrinter size="1rem" />}
              aria-label={`${t("exchange.printSlip")} ${name} ${no}`}
              onClick={() => printSlip(id)}
            >
              {t("exchange.printSlip")}
            </Button>
          </Group>
        ))}
      </Stack>
      <Group gap="sm">
        {decide ? (
          <Button data-autofocus onClick={() => void navigate({ to: "/exchange", search: { tab: "conflicts" } })}>
            {t("taking.decideNow")}
          </Button>
        ) : null}
        <Button data-autofocus variant={decide ? "default" : "filled"} onClick={taking.more}>
          {t("taking.takeMore")}
        </Button>
        {step > 0 && !undone ? (
          <Button
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate({ step }, { onSuccess: () => setUndone(true), onError: tellFailure })}
          >
            {t("taking.undo")}
          </Button>
        ) : null}
        {undone ? null : <RemoveFiles files={taken.removable} />}
      </Group>
    </Stack>
  );
}
