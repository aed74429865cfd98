import { Stack } from "@mantine/core";
import { ParkedList } from "./ParkedList.tsx";
import { SlipList } from "./SlipList.tsx";

/** Files that came and went, and parts that wait. */
export function HistoryTab() {
  return (
    <Stack gap="md">
      <ParkedList />
      <SlipList />
    </Stack>
  );
}
