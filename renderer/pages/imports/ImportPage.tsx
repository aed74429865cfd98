import { Stack, Stepper, Text } from "@mantine/core";
import { useClerk } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { Page } from "../../ui/Page.tsx";
import { Busy } from "./Busy.tsx";
import { ColumnsStep } from "./ColumnsStep.tsx";
import { FileStep } from "./FileStep.tsx";
import { LedgerSteps } from "./LedgerSteps.tsx";
import { PreviewStep } from "./PreviewStep.tsx";
import { ResultStep } from "./ResultStep.tsx";
import { TableStep } from "./TableStep.tsx";
import { useWizard, type Wizard, wizardSteps } from "./wizard.ts";

function Current({ wizard }: { readonly wizard: Wizard }) {
  const { step, inspection, outcome } = wizard;
  const ledger = inspection !== null && inspection.ledger !== null;
  if (step === "file" || !inspection) return <FileStep wizard={wizard} />;
  if (step === "table")
    return <TableStep key={`${inspection.id} ${inspection.sheet}`} wizard={wizard} inspection={inspection} />;
  if (ledger && (step === "preview" || step === "result"))
    return <LedgerSteps wizard={wizard} inspection={inspection} />;
  if (step === "columns") return <ColumnsStep wizard={wizard} inspection={inspection} />;
  if (step === "result" && outcome) return <ResultStep wizard={wizard} inspection={inspection} outcome={outcome} />;
  return <PreviewStep wizard={wizard} inspection={inspection} />;
}

function Steps() {
  const t = useText();
  const wizard = useWizard();
  const at = wizardSteps.indexOf(wizard.step);
  const names = ["stepFile", "stepTable", "stepColumns", "stepPreview", "stepResult"] as const;
  return (
    <Stack gap="md">
      <Stepper active={at} size="xs" aria-label={t("imports.steps")} onStepClick={(i) => wizard.go(wizardSteps[i]!)}>
        {names.map((name, i) => (
          <Stepper.Step
            key={name}
            label={t(`imports.${name}`)}
            allowStepSelect={i > 0 && i < at && at < 4 && !wizard.busy}
          />
        ))}
      </Stepper>
      <Busy wizard={wizard} />
      <Current wizard={wizard} />
    </Stack>
  );
}

/** A spreadsheet into the register, step by step; nothing is written before the last button. */
export function ImportPage() {
  const t = useText();
  const role = useClerk()?.role;
  return (
    <Page title={t("imports.title")}>{role === "reader" ? <Text>{t("imports.onlyReaders")}</Text> : <Steps />}</Page>
  );
}
