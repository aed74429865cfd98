import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { queryClient } from "./query.ts";
import { router } from "./router.tsx";
import { useLanguage, useText } from "./text.ts";
import { makeTheme, variables } from "./theme.ts";

/** Everything that pages stand on: look, words, answers, paths. */
export function App() {
  const t = useText();
  const language = useLanguage();
  const theme = useMemo(() => makeTheme(language), [language]);
  useEffect(() => {
    document.title = t("common.appName");
  }, [t]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light">
      <DatesProvider settings={{ locale: language === "zh" ? "zh-cn" : "en", firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queryClient}>
          <ModalsProvider labels={{ confirm: t("common.confirm"), cancel: t("common.cancel") }}>
            <Notifications position="bottom-right" limit={3} />
            <RouterProvider router={router} />
          </ModalsProvider>
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
