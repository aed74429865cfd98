import { Input, Radio, SegmentedControl, Stack, Switch } from "@mantine/core";
import { useId } from "react";
import { setClerk, useSettings } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { textSizes } from "../../app/theme.ts";

/** Language, text size and how typing goes; each choice takes effect at once. */
export function LookTab() {
  const t = useText();
  const label = useId();
  const { clerk } = useSettings();
  return (
    <Stack gap="lg" align="flex-start">
      <Radio.Group
        label={t("settings.language")}
        value={clerk.language}
        onChange={(language) => setClerk({ language: language === "en" ? "en" : "zh" })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="zh" label={t("app.chinese")} />
          <Radio value="en" label={t("app.english")} />
        </Stack>
      </Radio.Group>
      <Stack gap="xs" align="flex-start">
        <Input.Label id={label} labelElement="div">
          {t("settings.textSize")}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={label}
          data={textSizes.map((size) => ({ value: String(size), label: t("settings.textSizeOf", { size }) }))}
          value={String(clerk.textSize)}
          onChange={(chosen) =>
            setClerk({ textSize: textSizes.find((size) => String(size) === chosen) ?? clerk.textSize })
          }
        />
      </Stack>
      <Radio.Group
        label={t("settings.enterDirection")}
        value={clerk.enterDirection}
        onChange={(chosen) => setClerk({ enterDirection: chosen === "right" ? "right" : "down" })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="down" label={t("settings.enterDown")} />
          <Radio value="right" label={t("settings.enterRight")} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t("settings.tabDirection")}
        value={clerk.tabDirection}
        onChange={(chosen) => setClerk({ tabDirection: chosen === "down" ? "down" : "right" })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="right" label={t("settings.enterRight")} />
          <Radio value="down" label={t("settings.enterDown")} />
        </Stack>
      </Radio.Group>
      <Switch
        label={t("settings.compatibility")}
        description={t("settings.compatibilityHint")}
        checked={clerk.compatibility}
        onChange={(event) => setClerk({ compatibility: event.currentTarget.checked })}
      />
    </Stack>
  );
}
