import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import type { BookRow } from "../../../shared/books/contract.ts";
import { useMayEdit } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { openEntry } from "../../ui/books/entry/openEntry.ts";

/** A certificate for somebody who asks for one. */
export function WorkSide({ row }: { readonly row: BookRow }) {
  const t = useText();
  const mayEdit = useMayEdit();
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t("labour.noNames")}
      </Text>
      {mayEdit ? (
        <Group>
          <Button size="xs" variant="default" onClick={() => openEntry("volunteerCert", { eventId: row.uid })}>
            {t("labour.newCertificate")}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

/** Prints the certificate, which takes it off the register. */
export function CertificateSide({ onPrint }: { readonly onPrint: () => void }) {
  const t = useText();
  const mayEdit = useMayEdit();
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t("labour.once")}
      </Text>
      {mayEdit ? (
        <Group>
          <Button size="xs" leftSection={<IconPrinter size="1rem" />} onClick={onPrint}>
            {t("labour.printOnce")}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
