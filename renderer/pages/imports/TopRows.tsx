import { ScrollArea, Table, UnstyledButton } from "@mantine/core";
import { useText } from "../../app/text.ts";

interface Props {
  readonly rows: readonly (readonly string[])[];
  readonly from: number;
  readonly to: number;
  readonly onHead: (row: number) => void;
  readonly disabled: boolean;
}

/** The first rows of a sheet; the number of a row makes it the heading. */
export function TopRows({ rows, from, to, onHead, disabled }: Props) {
  const t = useText();
  const width = Math.min(
    30,
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  );
  return (
    <ScrollArea
      h="19rem"
      type="auto"
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": t("imports.topRows") }}
    >
      <Table withTableBorder withColumnBorders verticalSpacing={3} fz="xs" aria-label={t("imports.topRows")}>
        <Table.Tbody>
          {rows.map((row, r) => {
            const isHead = r >= from && r <= to;
            return (
              <Table.Tr key={r} {...(isHead ? { bg: "var(--mantine-primary-color-light)" } : {})}>
                <Table.Th scope="row" style={{ whiteSpace: "nowrap" }}>
                  <UnstyledButton
                    fz="xs"
                    disabled={disabled}
                    aria-pressed={isHead}
                    aria-label={`${isHead ? `${r + 1} ${t("imports.headMark")}` : r + 1} ${t("imports.useAsHead", { row: r + 1 })}`}
                    onClick={() => onHead(r + 1)}
                  >
                    {isHead ? `${r + 1} ${t("imports.headMark")}` : r + 1}
                  </UnstyledButton>
                </Table.Th>
                {Array.from({ length: width }, (_, c) => (
                  <Table.Td key={c} style={{ whiteSpace: "nowrap" }}>
                    {row[c] ?? ""}
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
