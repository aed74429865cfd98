import { Button, Stack, Text } from "@mantine/core";
import { useEffect, useEffectEvent } from "react";
import type { Inspection, Preview } from "../../../shared/imports/contract.ts";
import { useText } from "../../app/text.ts";
import { Actions } from "../../ui/Actions.tsx";
import { DecisionsForm } from "./DecisionsForm.tsx";
import { PreviewTabs } from "./PreviewTabs.tsx";
import type { Wizard } from "./wizard.ts";

interface Props {
  readonly wizard: Wizard;
  readonly inspection: Inspection;
}

const changes = ({ households, members, units, convenors, memberships }: Preview): number =>
  [households, members, units].reduce((sum, tally) => sum + tally.new + tally.changed, convenors + memberships);

const hintFor = (preview: Preview | null) => {
  if (!preview || changes(preview) > 0) return "imports.backupFirst";
  return preview.bad + preview.possible > 0 ? "imports.nothingCanCome" : "imports.nothingToDo";
};

const willDo = ({ households, members, units, possible, bad }: Preview) => ({
  households: households.new,
  members: members.new,
  units: units.new,
  changed: households.changed + members.changed + units.changed,
  waiting: possible,
  bad,
});

/** What the import would do, and what the clerk still has to settle. */
export function PreviewStep({ wizard, inspection }: Props) {
  const t = useText();
  const { decisions, preview, busy } = wizard;
  const start = useEffectEvent(() => void wizard.compare(decisions));
  useEffect(() => start(), [inspection]);
  return (
    <Stack gap="sm">
      <DecisionsForm
        inspection={inspection}
        decisions={decisions}
        preview={preview}
        onChange={(made) => void wizard.compare(made)}
      />
      {preview && changes(preview) > 0 ? <Text fw={600}>{t("imports.willDo", willDo(preview))}</Text> : null}
      <Text c="dimmed">{t(hintFor(preview))}</Text>
      {preview ? (
        <PreviewTabs
          id={inspection.id}
          preview={preview}
          decisions={decisions}
          onChange={(made) => void wizard.compare(made)}
        />
      ) : null}
      <Actions>
        <Button variant="default" disabled={busy !== null} onClick={() => wizard.go("columns")}>
          {t("common.back")}
        </Button>
        <Button disabled={busy !== null || !preview || changes(preview) === 0} onClick={() => void wizard.apply()}>
          {t("imports.apply")}
        </Button>
      </Actions>
    </Stack>
  );
}
