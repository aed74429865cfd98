import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { changeLanguage, useLanguage, useText } from "../../app/text.ts";

interface Props {
  readonly title: string;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** The frame of every page before the register is open. */
export function Door({ title, hint, wide = false, children }: Props) {
  const t = useText();
  const language = useLanguage();
  return (
    <Stack component="main" align="center" pt="8vh" pb="md" px="md">
      <Paper withBorder p="xl" w="100%" maw={wide ? "44rem" : "26rem"}>
        <Group justify="space-between" mb="md" wrap="nowrap">
          <Text fw={700} c="hearth.8" size="lg">
            {t("common.appName")}
          </Text>
          <Button
            variant="subtle"
            mr={-14}
            lang={language === "zh" ? "en" : "zh-CN"}
            onClick={() => changeLanguage(language === "zh" ? "en" : "zh")}
          >
            {language === "zh" ? "English" : "中文"}
          </Button>
        </Group>
        <Title order={1} mb="xs">
          {title}
        </Title>
        {hint ? (
          <Text c="dimmed" mb="md">
            {hint}
          </Text>
        ) : null}
        {children}
      </Paper>
    </Stack>
  );
}
