import { Group, Title } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "../app/text.ts";
import styles from "./Page.module.css";

interface Props {
  readonly title: string;
  /** A word beside the title, such as how many rows there are. */
  readonly aside?: ReactNode;
  /** Buttons and choices at the right of the title. */
  readonly tools?: ReactNode;
  /** `fill`: the page is as high as the window and its content scrolls inside, as a sheet does. */
  readonly layout?: "flow" | "fill";
  readonly children: ReactNode;
}

/** One page: a heading that takes the focus when the clerk comes to it, tools, and its content. */
export function Page({ title, aside, tools, layout = "flow", children }: Props) {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${title} - ${t("common.appName")}`;
    return () => {
      document.title = t("common.appName");
    };
  }, [title, t]);
  return (
    <section className={layout === "fill" ? styles["fill"] : styles["flow"]} aria-label={title}>
      <header className={styles["head"]}>
        <Group gap="sm" align="baseline" wrap="nowrap">
          <Title order={1} ref={heading} tabIndex={-1} className={styles["title"]}>
            {title}
          </Title>
          {aside}
        </Group>
        <Group gap="xs" justify="flex-end">
          {tools}
        </Group>
      </header>
      <div className={styles["content"]}>{children}</div>
    </section>
  );
}
