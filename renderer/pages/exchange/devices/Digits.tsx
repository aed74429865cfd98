import { Text } from "@mantine/core";

/** Six groups of five digits, wide enough apart to be read out. */
export function Digits({ value }: { readonly value: string }) {
  return (
    <Text ff="monospace" fz="lg" fw={600} style={{ wordSpacing: "0.6em" }}>
      {value}
    </Text>
  );
}
