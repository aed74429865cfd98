import dayjs from "dayjs";
import { useCallback } from "react";
import { useLanguage, useText } from "../app/text.ts";

/** A moment as a clerk says it: today and yesterday by their names, others by their date. */
export function useWhen(): (iso: string) => string {
  const t = useText();
  const language = useLanguage();
  return useCallback(
    (iso) => {
      const moment = dayjs(iso);
      const time = moment.format("HH:mm");
      if (moment.isSame(dayjs(), "day")) return `${t("common.today")} ${time}`;
      return moment.format(language === "zh" ? "YYYY年M月D日 HH:mm" : "D MMM YYYY, HH:mm");
    },
    [t, language],
  );
}
