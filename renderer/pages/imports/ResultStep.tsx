import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { imports, type Inspection, type Outcome } from "../../../shared/imports/contract.ts";
import { givenBackAs } from "../../../shared/imports/table.ts";
import { host } from "../../../shared/host/contract.ts";
import { clientOf } from "../../app/client.ts";
import { saveTarget } from "../../app/files.ts";
import { tellFailure } from "../../app/query.ts";
import { useTakeBack } from "../../app/takeBack.tsx";
import { useText } from "../../app/text.ts";
import { tellSaved } from "../../ui/tellSaved.tsx";
import { Actions } from "../../ui/Actions.tsx";
import { PreviewTabs } from "./PreviewTabs.tsx";
import type { Wizard } from "./wizard.ts";

interface Props {
  readonly wizard: Wizard;
  readonly inspection: Inspection;
  readonly outcome: Outcome;
}

/** What was done, on the screen and on paper; the rows that stayed out; and the way back. */
export function ResultStep({ wizard, inspection, outcome }: Props) {
  const t = useText();
  const [undone, setUndone] = useState(false);
  const undo = useTakeBack();
  const { id, form } = inspection;
  const { households, members, units } = outcome.preview;
  const print = async () => {
    const { token } = await clientOf(imports).print({ id });
    await clientOf(host).print({ token });
  };
  const giveBack = async () => {
    const target = await saveTarget(`${t("imports.givenBackName")}.${givenBackAs(form)}`);
    if (!target) return;
    const { rows } = await clientOf(imports).giveBack({ id, token: target.token });
    tellSaved(t("imports.givenBack", { rows, shown: target.shown }), target);
  };
  return (
    <Stack gap="sm">
      <Alert variant="light" icon={<IconCircleCheck />} title={t("imports.resultTitle")} role="status">
        {undone ? (
          <Text>{t("imports.undone")}</Text>
        ) : (
          <>
            <Text>{t("imports.done", { households: households.new, members: members.new, units: units.new })}</Text>
            <Text>{t("imports.doneChanged", { households: households.changed, members: members.changed })}</Text>
          </>
        )}
      </Alert>
      <PreviewTabs id={id} preview={outcome.preview} decisions={wizard.decisions} onChange={null} />
      <Actions>
        <Button variant="default" onClick={() => void print().catch(tellFailure)}>
          {t("imports.print")}
        </Button>
        {outcome.givenBack > 0 ? (
          <Button variant="default" onClick={() => void giveBack().catch(tellFailure)}>
            {t("imports.giveBack", { count: outcome.givenBack })}
          </Button>
        ) : null}
        {outcome.step !== null && !undone ? (
          <Button
            variant="default"
            loading={undo.isPending}
            onClick={() =>
              undo.mutate({ step: outcome.step }, { onSuccess: () => setUndone(true), onError: tellFailure })
            }
          >
            {t("imports.undo")}
          </Button>
        ) : null}
        <Button onClick={wizard.again}>{t("imports.again")}</Button>
      </Actions>
    </Stack>
  );
}
