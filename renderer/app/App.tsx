import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { Gate } from "./Gate.tsx";
import { queryClient } from "./query.ts";
import { useLanguage, useText } from "./text.ts";
import { makeTheme, variables } from "./theme.ts";

/** The window's title where no page gives it a longer one; it stands before the pages, whose effects then come later. */
function PlainTitle() {
  const t = useText();
  useEffect(() => {
    document.title = t("common.appName");
  }, [t]);
  return null;
}

/** Everything that pages stand on: look, words, answers, paths. */
export function App() {
  const t = useText();
  const language = useLanguage();
  const theme = useMemo(() => makeTheme(language), [language]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light">
      <DatesProvider settings={{ locale: language === "zh" ? "zh-cn" : "en", firstDayOfWeek: 1, weekendDays: [] }}>
        <QueryClientProvider client={queryClient}>
          <ModalsProvider labels={{ confirm: t("common.confirm"), cancel: t("common.cancel") }}>
            <Notifications position="bottom-right" limit={3} />
            <PlainTitle />
            <Gate />
          </ModalsProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
