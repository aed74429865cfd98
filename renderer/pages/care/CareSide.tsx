import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { books, type BookRow } from "../../../shared/books/contract.ts";
import { carerRoles } from "../../../shared/care/record.ts";
import { type CodeList, codesOf } from "../../../shared/records/codes.ts";
import { needs } from "../../../shared/records/services.ts";
import { useAsk } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { openEnd } from "./EndDialog.tsx";
import { openReview } from "./ReviewDialog.tsx";
import { answersOf, Grade } from "./SelfCare.tsx";

const shownAtMost = 60;

/** How often help was given, month by month. */
function Months({ row }: { readonly row: BookRow }) {
  const t = useText();
  const language = useLanguage();
  const listing = { village: row.village, asOf: null, start: 0, limit: shownAtMost, sort: [] };
  const query = useAsk(
    books,
    "list",
    { record: "careVisit", ...listing, filter: { caseId: { equals: row.uid } } },
    { reads: ["careVisit", "careCase"], keep: true },
  );
  const word = (codes: CodeList, code: unknown) => codesOf(codes).find((one) => one.code === code)?.[language] ?? "";
  return (
    <Answer query={query}>
      {({ rows }) => {
        if (rows.length === 0) return <Text c="dimmed">{t("care.recentNone")}</Text>;
        const places = Object.keys(needs);
        const ordered = rows.toSorted(
          (a, b) => places.indexOf(String(a["service"])) - places.indexOf(String(b["service"])),
        );
        const months = [...Map.groupBy(ordered, (line) => String(line["month"]))].toSorted(([a], [b]) =>
          b.localeCompare(a),
        );
        return (
          <Facts
            facts={months.map(([month, lines]) => [
              month,
              lines
                .map((line) =>
                  t("care.line", {
                    service: word(needs, line["service"]),
                    times: Number(line["times"]),
                    role: word(carerRoles, line["carerRole"]),
                  }),
                )
                .join(language === "zh" ? "，" : "; "),
            ])}
          />
        );
      }}
    </Answer>
  );
}

/** What the person manages alone, who agreed, what help was given, and the ways to go on or to end. */
export function CareSide({ row }: { readonly row: BookRow }) {
  const t = useText();
  const mayEdit = useMayEdit();
  const agreedBy = row["consentIdName"];
  return (
    <Stack gap="sm">
      <Grade answers={answersOf(row)} />
      {typeof agreedBy === "string" ? <Facts facts={[[t("care.agreedBy"), agreedBy]]} /> : null}
      {mayEdit && row["endOn"] === null ? (
        <Group gap="xs">
          <Button size="xs" onClick={() => openReview(row)}>
            {t("care.review")}
          </Button>
          <Button size="xs" variant="default" onClick={() => openEnd(row)}>
            {t("care.end")}
          </Button>
        </Group>
      ) : null}
      <Title order={3}>{t("care.recent")}</Title>
      <Months row={row} />
    </Stack>
  );
}
