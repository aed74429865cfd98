import { Checkbox, Select, Table, Text } from "@mantine/core";
import { useState } from "react";
import { imports, type Line, type Tab } from "../../../shared/imports/contract.ts";
import type { Decisions } from "../../../shared/imports/decisions.ts";
import { relations } from "../../../shared/members/codes.ts";
import { useAsk } from "../../app/query.ts";
import { useLanguage, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Pager } from "../../ui/Pager.tsx";
import { remarkText } from "../../../shared/text/remarks.ts";
import { cellWords, fieldLabel } from "./words.ts";

interface Props {
  readonly id: string;
  readonly tab: Tab;
  readonly decisions: Decisions;
  /** Absent once the import is done: nothing can be decided then. */
  readonly onChange: ((decisions: Decisions) => void) | null;
}

const atATime = 50;

function Changes({ line }: { readonly line: Line }) {
  const language = useLanguage();
  return (
    <>
      {line.changes.map(({ record, field, old, new: now }) => (
        <Text key={field} size="xs">
          {fieldLabel(record, field, language)}: <s>{cellWords(record, field, old, language) || "—"}</s> →{" "}
          <b>{cellWords(record, field, now, language) || "—"}</b>
        </Text>
      ))}
    </>
  );
}

function Details({ line }: { readonly line: Line }) {
  const t = useText();
  const language = useLanguage();
  if (line.remark) return <>{remarkText(language, line.remark, line.heading)}</>;
  if (line.changes.length > 0) return <Changes line={line} />;
  if (line.record === "unit") return <>{t("imports.unit")}</>;
  const relation =
    line.relation && line.relation in relations ? relations[line.relation as keyof typeof relations][language] : "";
  return (
    <>
      {[line.record === "household" ? t("imports.household") : "", relation, line.birth ?? ""]
        .filter(Boolean)
        .join(" · ")}
    </>
  );
}

/** Take a change or leave it; say who somebody is. */
function Choice({ line, tab, decisions, onChange }: Omit<Props, "id"> & { readonly line: Line }) {
  const t = useText();
  if (!onChange) return null;
  if (tab === "changed")
    return (
      <Checkbox
        size="xs"
        aria-label={`${t("imports.take")} ${line.householdNo} ${line.name}`}
        checked={!decisions.skip.includes(line.key)}
        onChange={({ currentTarget }) => {
          const others = decisions.skip.filter((key) => key !== line.key);
          onChange({ ...decisions, skip: currentTarget.checked ? others : [...others, line.key] });
        }}
      />
    );
  const data = [
    { value: "new", label: t("imports.decideNew") },
    { value: "wait", label: t("imports.decideWait") },
    ...line.candidates.map(({ uid, householdNo, name, birth }) => ({
      value: uid,
      label: t("imports.decideSame", { no: householdNo, name, birth: birth ?? "" }),
    })),
  ];
  return (
    <Select
      size="xs"
      allowDeselect={false}
      aria-label={`${t("imports.decision")} ${line.householdNo} ${line.name}`}
      data={data}
      value={line.decided}
      onChange={(value) => value && onChange({ ...decisions, same: { ...decisions.same, [line.key]: value } })}
    />
  );
}

/** One tab of the preview, a page at a time. */
export function LinesTable({ id, tab, decisions, onChange }: Props) {
  const t = useText();
  const [page, setPage] = useState(0);
  const lines = useAsk(
    imports,
    "lines",
    { id, tab, offset: page * atATime, limit: atATime },
    { reads: [], keep: true },
  );
  const decides = onChange !== null && (tab === "changed" || tab === "possible");
  return (
    <Answer query={lines}>
      {({ lines: shown, total }) =>
        total === 0 ? (
          <Text c="dimmed">{t("imports.nothingHere")}</Text>
        ) : (
          <>
            {tab === "absent" ? <Text c="dimmed">{t("imports.absentHint")}</Text> : null}
            <Table withTableBorder verticalSpacing={2} fz="xs" aria-label={t(`imports.tab-${tab}`)}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("imports.row")}</Table.Th>
                  <Table.Th>{t("imports.householdNo")}</Table.Th>
                  <Table.Th>{t("imports.name")}</Table.Th>
                  <Table.Th>{t("imports.details")}</Table.Th>
                  {decides ? <Table.Th>{t(tab === "changed" ? "imports.take" : "imports.decision")}</Table.Th> : null}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map((line) => (
                  <Table.Tr key={line.key}>
                    <Table.Td>{line.row > 0 ? [line.sheet, line.row].filter(Boolean).join(" ") : ""}</Table.Td>
                    <Table.Td>{line.householdNo}</Table.Td>
                    <Table.Td>{line.name}</Table.Td>
                    <Table.Td>
                      <Details line={line} />
                    </Table.Td>
                    {decides ? (
                      <Table.Td>
                        <Choice line={line} tab={tab} decisions={decisions} onChange={onChange} />
                      </Table.Td>
                    ) : null}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <Pager page={page} pages={Math.ceil(total / atATime)} onPage={setPage} />
          </>
        )
      }
    </Answer>
  );
}
