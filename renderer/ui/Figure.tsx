import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { PageLink } from "../app/pages.ts";
import styles from "./Figure.module.css";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly to: PageLink["path"];
}

/** A count that leads to its list. */
export function Figure({ label, value, to }: Props) {
  return (
    <Anchor component={Link} to={to} underline="never" className={styles["figure"]}>
      <Text component="span" className={styles["value"]}>
        {value.toLocaleString()}
      </Text>
      <Text component="span" c="dimmed">
        {label}
      </Text>
    </Anchor>
  );
}
