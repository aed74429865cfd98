import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { type BookRecord, readsOf } from "../../../shared/books/book.ts";
import { books, type BookRow } from "../../../shared/books/contract.ts";
import { records } from "../../../shared/records/all.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import { useAsk } from "../../app/query.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { warnedWords } from "../../app/warnings.tsx";
import { Answer } from "../Answer.tsx";
import { Facts } from "../Facts.tsx";
import { openRowHistory } from "../../pages/steps/openRowHistory.tsx";
import { Side } from "../Side.tsx";
import { factsOf } from "./facts.ts";
import { bookOption } from "./picking/options.ts";

/** What a programme shows of a row besides its fields. */
export type SideParts = (row: BookRow) => ReactNode;

interface Props {
  readonly record: BookRecord;
  readonly uid: string | null;
  readonly parts: SideParts | undefined;
}

function Chosen({ record, uid, parts }: Props & { readonly uid: string }) {
  const t = useText();
  const language = useLanguage();
  const query = useAsk(books, "get", { record, uid }, { reads: readsOf(record), keep: true });
  const description: RecordDescription = records[record];
  return (
    <Answer query={query}>
      {(row) => {
        const { name } = bookOption(description, row);
        const village = row["villageName"];
        return (
          <Stack gap="md">
            <Group justify="space-between" align="start" wrap="nowrap">
              <div>
                <Title order={2}>{name}</Title>
                {typeof village === "string" ? <Text c="dimmed">{village}</Text> : null}
              </div>
              <Button variant="subtle" onClick={() => openRowHistory(uid, name)}>
                {t("app.steps")}
              </Button>
            </Group>
            {row["warned"] ? (
              <Alert color="yellow" py="xs">
                <Text size="sm">{t("warnings.beside", { words: warnedWords(row["warned"]) })}</Text>
              </Alert>
            ) : null}
            <Facts facts={factsOf(description, row as Readonly<Record<string, Cell>>, language)} />
            {parts?.(row as BookRow)}
          </Stack>
        );
      }}
    </Answer>
  );
}

/** The row that has the focus: what it says, and what its programme adds. */
export function BookSide({ record, uid, parts }: Props) {
  const t = useText();
  return (
    <Side label={t("books.side")}>
      {uid ? <Chosen record={record} uid={uid} parts={parts} /> : <Text c="dimmed">{t("books.pick")}</Text>}
    </Side>
  );
}
