import { ActionIcon, Button, Group, Menu, Text, Tooltip } from "@mantine/core";
import { IconKeyboard, IconLanguage, IconLock } from "@tabler/icons-react";
import { SearchBox } from "../pages/search/SearchBox.tsx";
import { AsOfControl } from "./AsOfControl.tsx";
import { ConflictBadge } from "./ConflictBadge.tsx";
import { useOpenFound } from "./found.ts";
import { setClerk } from "./session.ts";
import { useLanguage, useText } from "./text.ts";
import { UndoButtons } from "./UndoButtons.tsx";

function LanguageMenu() {
  const t = useText();
  const language = useLanguage();
  return (
    <Menu>
      <Menu.Target>
        <Button
          aria-label={`${t("app.language")}: ${language === "zh" ? "中文" : "English"}`}
          variant="subtle"
          color="dark"
          px={8}
          leftSection={<IconLanguage size="1.1rem" />}
        >
          {language === "zh" ? "中文" : "English"}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setClerk({ language: "zh" })}>{t("app.chinese")}</Menu.Item>
        <Menu.Item onClick={() => setClerk({ language: "en" })}>{t("app.english")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface Props {
  readonly office: string;
  readonly clerk: string;
  readonly onLock: () => void;
  readonly onShortcuts: () => void;
}

export function TopBar({ office, clerk, onLock, onShortcuts }: Props) {
  const t = useText();
  const open = useOpenFound();
  return (
    <Group h="100%" px="md" gap="sm" wrap="nowrap" justify="space-between">
      <Group gap="xs" wrap="nowrap" style={{ minWidth: 0, flex: "0 1 auto" }}>
        <Text fw={700} c="hearth.8" size="lg" style={{ whiteSpace: "nowrap" }}>
          {t("common.appName")}
        </Text>
        <Text truncate title={office}>
          {office}
        </Text>
      </Group>
      <div style={{ flex: "1 1 12rem", maxWidth: "26rem" }}>
        <SearchBox onOpen={open} />
      </div>
      <Group gap={6} wrap="nowrap">
        <ConflictBadge />
        <AsOfControl />
        <UndoButtons />
        <LanguageMenu />
        <Tooltip label={`${t("app.shortcuts")} (F1)`}>
          <ActionIcon aria-label={t("app.shortcuts")} onClick={onShortcuts}>
            <IconKeyboard size="1.25rem" />
          </ActionIcon>
        </Tooltip>
        <Text truncate maw="8em" title={clerk}>
          {clerk}
        </Text>
        <Tooltip label={t("app.lock")}>
          <ActionIcon aria-label={t("app.lock")} onClick={onLock}>
            <IconLock size="1.2rem" />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  );
}
