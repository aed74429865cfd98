import { ScrollArea, Stack, Table, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { type Disclosure, disclosures } from "../../../shared/disclosures/contract.ts";
import { exportNames } from "../../../shared/exports/contract.ts";
import { listLabel } from "../../../shared/exports/names.ts";
import { formNames, titleKey } from "../../../shared/forms/registry.ts";
import { useAsk } from "../../app/query.ts";
import { say, useLabel, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { useWhen } from "../../ui/when.ts";

const oneLine = { whiteSpace: "nowrap" } as const;

/** What a line is about: a form by its title, a list by its name. */
function useWhat(): (what: Disclosure["what"]) => string {
  const t = useText();
  const label = useLabel();
  return (what) => {
    const form = formNames.find((name) => what === `form.${name}`);
    if (form) return t(titleKey(form));
    if (what === "list.dues") return t("dues.title");
    const list = exportNames.find((name) => what === `list.${name}`);
    return list ? label(listLabel(list)) : "";
  };
}

function Line({ line }: { readonly line: Disclosure }) {
  const t = useText();
  const when = useWhen();
  const what = useWhat();
  return (
    <Table.Tr>
      <Table.Td style={oneLine}>{when(line.at)}</Table.Td>
      <Table.Td style={oneLine}>{line.clerk}</Table.Td>
      <Table.Td>{what(line.what)}</Table.Td>
      <Table.Td>{line.format === "printer" ? t("stepsPage.printer") : line.format}</Table.Td>
      <Table.Td ta="right">{line.rows}</Table.Td>
      <Table.Td>{t(`paper.purpose${line.purpose}`)}</Table.Td>
    </Table.Tr>
  );
}

function Register() {
  const t = useText();
  const lines = useAsk(disclosures, "list", { before: null, limit: 500 });
  const heads = [
    [t("stepsPage.disclosedAt"), "left"],
    [t("stepsPage.disclosedBy"), "left"],
    [t("stepsPage.disclosedWhat"), "left"],
    [t("exports.format"), "left"],
    [t("stepsPage.disclosedRows"), "right"],
    [t("exports.purpose"), "left"],
  ] as const;
  return (
    <Stack gap="sm">
      <Text c="dimmed">{t("stepsPage.disclosuresHint")}</Text>
      <Answer query={lines}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Text>{t("stepsPage.disclosuresNone")}</Text>
          ) : (
            <ScrollArea.Autosize mah="60vh" viewportProps={{ tabIndex: 0 }}>
              <Table stickyHeader aria-label={t("stepsPage.disclosures")}>
                <Table.Thead>
                  <Table.Tr>
                    {heads.map(([head, align]) => (
                      <Table.Th key={head} ta={align}>
                        {head}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((line) => (
                    <Line key={line.id} line={line} />
                  ))}
                </Table.Tbody>
              </Table>
            </ScrollArea.Autosize>
          )
        }
      </Answer>
    </Stack>
  );
}

/** Shows what left the register as files or on paper, newest first. */
export function openDisclosures(): void {
  modals.open({ title: say("stepsPage.disclosures"), size: "60rem", children: <Register /> });
}
