import { Input, Radio, SegmentedControl, Stack, Switch } from "@mantine/core";
import { useId } from "react";
import { type ClerkSettings, settings } from "../../../shared/settings/contract.ts";
import { useCommand } from "../../app/query.ts";
import { useSettings } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { textSizes } from "../../app/theme.ts";

/** Language, text size and how typing goes; each choice takes effect at once. */
export function LookTab() {
  const t = useText();
  const label = useId();
  const { clerk, refetch } = useSettings();
  const save = useCommand(settings, "setClerk");
  const set = (values: Partial<ClerkSettings>) => save.mutate({ values }, { onSuccess: () => void refetch() });
  return (
    <Stack gap="lg" align="flex-start">
      <Radio.Group
        label={t("settings.language")}
        value={clerk.language}
        onChange={(language) => set({ language: language === "en" ? "en" : "zh" })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="zh" label={t("app.chinese")} />
          <Radio value="en" label={t("app.english")} />
        </Stack>
      </Radio.Group>
      <div>
        <Input.Label id={label} labelElement="div" mb={4}>
          {t("settings.textSize")}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={label}
          data={textSizes.map((size) => ({ value: String(size), label: t("settings.textSizeOf", { size }) }))}
          value={String(clerk.textSize)}
          onChange={(chosen) => set({ textSize: textSizes.find((size) => String(size) === chosen) ?? clerk.textSize })}
        />
      </div>
      <Radio.Group
        label={t("settings.enterDirection")}
        value={clerk.enterDirection}
        onChange={(chosen) => set({ enterDirection: chosen === "right" ? "right" : "down" })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="down" label={t("settings.enterDown")} />
          <Radio value="right" label={t("settings.enterRight")} />
        </Stack>
      </Radio.Group>
      <Switch
        label={t("settings.compatibility")}
        description={t("settings.compatibilityHint")}
        checked={clerk.compatibility}
        onChange={(event) => set({ compatibility: event.currentTarget.checked })}
      />
    </Stack>
  );
}
