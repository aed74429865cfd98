import { Button, Group, Text } from "@mantine/core";
import { useText } from "../app/text.ts";

interface Props {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** From page to page of a long list; nothing where one page holds it. */
export function Pager({ page, pages, onPage }: Props) {
  const t = useText();
  if (pages < 2) return null;
  return (
    <Group gap="xs" mt="xs">
      <Button size="xs" variant="default" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t("common.previousPage")}
      </Button>
      <Text size="xs">{t("common.page", { page: page + 1, pages })}</Text>
      <Button size="xs" variant="default" disabled={page + 1 >= pages} onClick={() => onPage(page + 1)}>
        {t("common.nextPage")}
      </Button>
    </Group>
  );
}
