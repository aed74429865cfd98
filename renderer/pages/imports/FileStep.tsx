import { Alert, Button, Group, Select, Stack, Text } from "@mantine/core";
import { IconAlertCircle, IconFileSpreadsheet } from "@tabler/icons-react";
import { useState } from "react";
import { type LedgerName, ledgerNames } from "../../../shared/imports/ledgers/targets.ts";
import { sentenceOf } from "../../app/errors.ts";
import { pickFile } from "../../app/files.ts";
import { tellFailure } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import type { Wizard } from "./wizard.ts";

export function FileStep({ wizard }: { readonly wizard: Wizard }) {
  const t = useText();
  const [what, setWhat] = useState<LedgerName | "roster">("roster");
  const contents = (["roster", ...ledgerNames] as const).map((value) => ({ value, label: t(`ledgers.${value}`) }));
  const choose = async () => {
    try {
      const picked = await pickFile("spreadsheet");
      if (picked) await wizard.open(picked, what === "roster" ? null : what);
    } catch (error) {
      tellFailure(error);
    }
  };
  return (
    <Stack gap="sm" maw="44rem">
      <Text>{t("imports.hint")}</Text>
      <Text c="dimmed">{t("imports.fileHint")}</Text>
      {wizard.failure ? (
        <Alert color="red" variant="light" icon={<IconAlertCircle />} role="alert">
          {sentenceOf(wizard.failure)}
        </Alert>
      ) : null}
      <Select
        w="20rem"
        label={t("ledgers.what")}
        data={contents}
        value={what}
        allowDeselect={false}
        disabled={wizard.busy !== null}
        onChange={(value) => setWhat((value ?? "roster") as typeof what)}
      />
      <Group>
        <Button
          data-autofocus
          leftSection={<IconFileSpreadsheet size="1.1rem" />}
          disabled={wizard.busy !== null}
          onClick={() => void choose()}
        >
          {t("imports.chooseFile")}
        </Button>
      </Group>
    </Stack>
  );
}
