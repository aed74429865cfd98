import { settings } from "../../shared/settings/contract.ts";
import { clientOf } from "./client.ts";
import { tellFailure } from "./query.ts";
import { useSettings } from "./session.ts";
import { changeLanguage, type Language } from "./text.ts";

/** Changes the language at once and remembers it for the clerk. */
export function useSwitchLanguage(): (language: Language) => void {
  const { refetch } = useSettings();
  return (language) => {
    changeLanguage(language);
    clientOf(settings)
      .setClerk({ values: { language } })
      .then(() => refetch())
      .catch(tellFailure);
  };
}
