import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import type { BookRecord } from "../../../shared/books/book.ts";
import type { EventKind } from "../../../shared/events/contract.ts";
import type { Settlement } from "../../../shared/erasing/contract.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { recordWords } from "../../ui/cellWords.ts";
import { useOpenRow } from "../../ui/rowPlace.ts";
import { openEvent } from "../events/openEvent.tsx";

/** The life event that settles it; a household with nobody else is erased itself. */
const eventOf: Readonly<Record<Settlement["why"], EventKind | null>> = {
  head: "change-head",
  only: null,
  phone: "withdraw-phone",
  unit: "leave-unit",
  convenor: "convenor-replaced",
  care: null,
  pairing: null,
  request: null,
  guarantee: null,
  loan: null,
};

/** The book whose page settles it. */
const bookOf: Partial<Record<Settlement["why"], BookRecord>> = {
  care: "careCase",
  pairing: "pairing",
  request: "helpRequest",
  guarantee: "guarantorConsent",
  loan: "loan",
};

interface Props {
  readonly settle: readonly Settlement[];
  readonly opener: Element | null;
  readonly onClose: () => void;
}

/** What must be done before a person can be erased, each with the event that does it. */
export function ToSettle({ settle, opener, onClose }: Props) {
  const t = useText();
  const language = useLanguage();
  const openRow = useOpenRow();
  const open = (record: BookRecord, uid: string) => {
    onClose();
    openRow(record, uid);
  };
  const go = (kind: EventKind, uid: string) => {
    onClose();
    openEvent(kind, uid, opener);
  };
  return (
    <Alert color="yellow" variant="light" role="alert">
      <Stack gap="sm">
        <Text c="text" fw={600}>
          {t("erasing.settleTitle")}
        </Text>
        {settle.map(({ why, uid, no }, place) => {
          const kind = eventOf[why];
          const book = bookOf[why];
          return (
            <Group key={`${why} ${uid}`} justify="space-between" align="flex-start" wrap="nowrap">
              <Text c="text">{t(`erasing.settle-${why}`, { no })}</Text>
              {kind ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  style={{ flexShrink: 0 }}
                  {...(place === 0 ? { "data-autofocus": true } : {})}
                  onClick={() => go(kind, uid)}
                >
                  {t(`events.${kind}`)}
                </Button>
              ) : null}
              {book ? (
                <Button size="compact-sm" variant="default" style={{ flexShrink: 0 }} onClick={() => open(book, uid)}>
                  {recordWords(book, language)}
                </Button>
              ) : null}
            </Group>
          );
        })}
      </Stack>
    </Alert>
  );
}
