import { Group } from "@mantine/core";
import type { ReactNode } from "react";

/** They stay in sight however long the step is; above what the kit lays over its fields. */
const foot = {
  position: "sticky",
  bottom: 0,
  zIndex: 3,
  background: "var(--mantine-color-body)",
  borderTop: "1px solid var(--mantine-color-default-border)",
} as const;

/** The buttons of a step, at the foot of the window. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return (
    <Group gap="sm" py="xs" style={foot}>
      {children}
    </Group>
  );
}
