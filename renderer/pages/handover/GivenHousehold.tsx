import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconFolderOpen, IconPrinter } from "@tabler/icons-react";
import type { Given } from "../../../shared/exchange/contract.ts";
import { reveal } from "../../app/files.ts";
import { tellFailure } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { Facts } from "../../ui/Facts.tsx";
import { useFirstField } from "../../ui/firstField.ts";
import { printSlip } from "../exchange/slips.ts";

interface Props {
  readonly given: Given;
  readonly onClose: () => void;
}

/** The household is in the file: its slip, and that the stick may go. */
export function GivenHousehold({ given: { slip, file, token }, onClose }: Props) {
  const t = useText();
  const { office, name, no } = slip;
  const place = useFirstField<HTMLDivElement>();
  return (
    <Stack gap="sm" ref={place}>
      <Alert variant="light" icon={<IconCircleCheck />} title={t("handover.given")} role="status">
        <Text c="text">{t("handover.givenNext", { office })}</Text>
      </Alert>
      <Facts
        facts={[
          [t("handover.office"), t("handover.officeOf", { office, name })],
          [t("exchange.slipNo"), t("exchange.numberOf", { no })],
          [t("handover.file"), file],
        ]}
      />
      <Group gap="sm" justify="flex-end">
        <Button
          variant="default"
          leftSection={<IconFolderOpen size="1rem" />}
          onClick={() => void reveal(token).catch(tellFailure)}
        >
          {t("exchange.showFile")}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size="1rem" />} onClick={() => printSlip(slip.id)}>
          {t("exchange.printSlip")}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {t("handover.close")}
        </Button>
      </Group>
    </Stack>
  );
}
