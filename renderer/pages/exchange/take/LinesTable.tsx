import { Table, Text } from "@mantine/core";
import { useState } from "react";
import { exchange, type Listed, type Line, type Preview } from "../../../../shared/exchange/contract.ts";
import { sentenceOfViolation } from "../../../app/errors.ts";
import { useAsk } from "../../../app/query.ts";
import { useLanguage, useText } from "../../../app/text.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { fieldWords, recordWords, valueWords } from "../../../ui/cellWords.ts";
import { Pager } from "../../../ui/Pager.tsx";
import { useWhen } from "../../../ui/when.ts";
import type { Opened } from "./opened.ts";

const atATime = 50;

type Column = "village" | "household" | "row" | "other" | "field" | "ours" | "theirs" | "who" | "rule";

/** Findings about a cell show both values; all say who stands behind them, but for what two changes broke together. */
function columnsOf(finding: Listed): readonly Column[] {
  if (finding === "broken") return ["village", "household", "row", "rule"];
  if (finding === "duplicates") return ["village", "household", "row", "other", "who"];
  const cells = finding === "changed" || finding === "conflicts" || finding === "merged";
  if (!cells) return ["village", "household", "row", "who"];
  return ["village", "household", "row", "field", "ours", "theirs", "who"];
}

function Value({ line, cell }: { readonly line: Line; readonly cell: Line["ours"] }) {
  const t = useText();
  const words = valueWords(line.record, line.field, cell, useLanguage());
  if (words !== "") return words;
  return (
    <Text span inherit c="dimmed">
      {t("taking.blank")}
    </Text>
  );
}

function Who({ line: { author, device, at, clockDoubtful } }: { readonly line: Line }) {
  const t = useText();
  const when = useWhen();
  return (
    <>
      {[author, device, at === "" ? "" : when(at)].filter(Boolean).join(" · ")}
      {clockDoubtful ? (
        <Text size="xs" c="red.9">
          {t("taking.clock")}
        </Text>
      ) : null}
    </>
  );
}

function Cell({ line, column }: { readonly line: Line; readonly column: Column }) {
  const t = useText();
  const language = useLanguage();
  switch (column) {
    case "village":
      return line.village ?? t("taking.office");
    case "household":
      return line.household;
    case "row":
      return [recordWords(line.record, language), line.row].filter(Boolean).join(" ");
    case "other":
      return line.otherRow;
    case "field":
      return line.field === "" ? "" : fieldWords(line.record, line.field, language);
    case "ours":
      return <Value line={line} cell={line.ours} />;
    case "theirs":
      return <Value line={line} cell={line.theirs} />;
    case "who":
      return <Who line={line} />;
    case "rule":
      return line.rule ? sentenceOfViolation({ ...line.rule, record: "household", uid: line.uid }) : "";
  }
}

interface Props {
  readonly preview: Preview;
  readonly opened: Opened;
}

/** The lines of one finding: household, field, both values, who and where. */
export function LinesTable({ preview, opened: { finding, village } }: Props) {
  const t = useText();
  const [page, setPage] = useState(0);
  const input = { id: preview.id, finding, village, offset: page * atATime, limit: atATime };
  const lines = useAsk(exchange, "lines", input, { reads: [], keep: true });
  const columns = columnsOf(finding);
  const part = village === null ? preview.counts : preview.villages.find(({ scope }) => scope === village)?.counts;
  return (
    <Answer query={lines}>
      {({ lines: shown, total }) => (
        <div>
          <Text c="dimmed">{t(`taking.about-${finding}`)}</Text>
          <Table withTableBorder verticalSpacing={3} fz="xs" aria-label={t(`taking.find-${finding}`)}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column}>{t(`taking.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((line, at) => (
                <Table.Tr key={`${line.uid} ${line.field} ${at}`}>
                  {columns.map((column) => (
                    <Table.Td key={column}>
                      <Cell line={line} column={column} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {part && total < part[finding] ? <Text c="dimmed">{t("taking.linesMost", { count: total })}</Text> : null}
          <Pager page={page} pages={Math.ceil(total / atATime)} onPage={setPage} />
        </div>
      )}
    </Answer>
  );
}
