import { Group, Kbd, Table } from "@mantine/core";
import { type TextKey, useText } from "../app/text.ts";

/** Keys and what they do; several keys that do the same are parted by " / ". */
export type Shortcut = readonly [keys: string, means: TextKey];

/** Shortcuts, one a line. */
export function KeyTable({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const t = useText();
  return (
    <Table verticalSpacing={4}>
      <Table.Tbody>
        {shortcuts.map(([keys, means]) => (
          <Table.Tr key={keys}>
            <Table.Th scope="row" w="13.5em" fw={400}>
              <Group gap={6} wrap="nowrap">
                {keys.split(" / ").map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </Group>
            </Table.Th>
            <Table.Td>{t(means)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
