import { Alert, Button, Select, Stack, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState } from "react";
import type { Inspection } from "../../../shared/imports/contract.ts";
import { givenBackAs } from "../../../shared/imports/table.ts";
import { ledgers } from "../../../shared/ledgers/contract.ts";
import { clientOf } from "../../app/client.ts";
import { saveTarget } from "../../app/files.ts";
import { tellFailure } from "../../app/query.ts";
import { useTakeBack } from "../../app/takeBack.tsx";
import { useText } from "../../app/text.ts";
import { Actions } from "../../ui/Actions.tsx";
import { tellSaved } from "../../ui/tellSaved.tsx";
import { useVillages } from "../../ui/lists.ts";
import { LedgerTabs } from "./LedgerTabs.tsx";
import { type LedgerDone, useLedger } from "./useLedger.ts";
import type { Wizard } from "./wizard.ts";

interface Props {
  readonly wizard: Wizard;
  readonly inspection: Inspection;
}

/** Saves the rows that stayed out where the clerk wants them. */
function GiveBack({ inspection: { id, form }, count }: { readonly inspection: Inspection; readonly count: number }) {
  const t = useText();
  const save = async () => {
    const target = await saveTarget(`${t("imports.givenBackName")}.${givenBackAs(form)}`);
    if (!target) return;
    const { rows } = await clientOf(ledgers).giveBack({ id, token: target.token });
    tellSaved(t("imports.givenBack", { rows, shown: target.shown }), target);
  };
  if (count === 0) return null;
  return (
    <Button variant="default" onClick={() => void save().catch(tellFailure)}>
      {t("imports.giveBack", { count })}
    </Button>
  );
}

function Done({ wizard, inspection, done }: Props & { readonly done: LedgerDone }) {
  const t = useText();
  const [undone, setUndone] = useState(false);
  const undo = useTakeBack();
  const { step, counts } = done;
  const told = { count: counts.new, same: counts.same, bad: counts.bad };
  return (
    <Stack gap="sm">
      <Alert variant="light" icon={<IconCircleCheck />} title={t("imports.resultTitle")} role="status">
        <Text>{undone ? t("imports.undone") : t("ledgers.done", told)}</Text>
      </Alert>
      <LedgerTabs id={inspection.id} counts={counts} />
      <Actions>
        <GiveBack inspection={inspection} count={counts.bad} />
        {step !== null && !undone ? (
          <Button
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate({ step }, { onSuccess: () => setUndone(true), onError: tellFailure })}
          >
            {t("imports.undo")}
          </Button>
        ) : null}
        <Button onClick={wizard.again}>{t("imports.again")}</Button>
      </Actions>
    </Stack>
  );
}

/** The last two steps for a ledger: which rows come in and which do not, and what was done. */
export function LedgerSteps({ wizard, inspection }: Props) {
  const t = useText();
  const villages = useVillages().data?.rows ?? [];
  const { village, setVillage, counts, done, judge, apply } = useLedger(wizard, inspection);
  const start = useEffectEvent(() => void judge());
  useEffect(() => start(), [inspection, village]);
  const waiting = wizard.busy !== null;
  if (done && wizard.step === "result") return <Done wizard={wizard} inspection={inspection} done={done} />;
  const names = counts?.unknownVillages.map(({ name, rows }) => `${name} (${rows})`).join("、") ?? "";
  return (
    <Stack gap="sm">
      {counts?.asksVillage ? (
        <Select
          w="20rem"
          searchable
          label={t("ledgers.village")}
          data={villages.map(({ uid, nameZh }) => ({ value: uid, label: nameZh }))}
          value={village}
          disabled={waiting}
          onChange={setVillage}
        />
      ) : null}
      {names === "" ? null : <Text c="red.8">{t("ledgers.unknownVillages", { names })}</Text>}
      {counts ? (
        <Text fw={600}>{counts.new > 0 ? t("ledgers.willDo", { count: counts.new }) : t("ledgers.nothing")}</Text>
      ) : null}
      {counts && counts.new > 0 ? <Text c="dimmed">{t("imports.backupFirst")}</Text> : null}
      {counts ? <LedgerTabs id={inspection.id} counts={counts} /> : null}
      <Actions>
        <Button variant="default" disabled={waiting} onClick={() => wizard.go("columns")}>
          {t("common.back")}
        </Button>
        <GiveBack inspection={inspection} count={counts?.bad ?? 0} />
        <Button disabled={waiting || !counts || counts.new === 0} onClick={() => void apply()}>
          {t("imports.apply")}
        </Button>
      </Actions>
    </Stack>
  );
}
