import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useCallback, useState } from "react";
import type { PhoneConsent } from "../../shared/consents/contract.ts";
import { dayOf } from "../../shared/dates/calendarDate.ts";
import { violationsIn } from "../../shared/records/violation.ts";
import { useText } from "../app/text.ts";
import { DayInput } from "./DayInput.tsx";
import { FormDialog } from "./FormDialog.tsx";

interface Question {
  /** Numbers of the households that have agreed to none yet. */
  readonly households: readonly string[];
  readonly answer: (given: PhoneConsent | null) => void;
}

const most = 5;

function PhoneDialog({ households, answer }: Question) {
  const t = useText();
  const [givenOn, setGivenOn] = useState(() => dayOf(new Date()));
  const [paper, setPaper] = useState("");
  const agree = (event: FormEvent) => {
    event.preventDefault();
    const paperRef = paper.trim().normalize("NFC");
    answer({ givenOn, paperRef: paperRef === "" ? null : paperRef });
  };
  const named = households.slice(0, most).join("、");
  const rest = households.length > most ? t("households.phoneMore", { count: households.length - most }) : "";
  return (
    <FormDialog title={t("households.phoneTitle")} onClose={() => answer(null)}>
      <form onSubmit={agree}>
        <Stack gap="sm">
          <Text>{t("households.phoneAsk", { households: named + rest })}</Text>
          <Group gap="sm">
            <DayInput
              label={t("imports.givenOn")}
              width="9rem"
              value={givenOn}
              onDay={(day) => day !== null && setGivenOn(day)}
            />
            <TextInput
              size="xs"
              label={t("imports.paperNumbers")}
              maxLength={20}
              value={paper}
              onChange={({ currentTarget }) => setPaper(currentTarget.value)}
            />
          </Group>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => answer(null)}>
              {t("households.phoneNot")}
            </Button>
            <Button type="submit" data-autofocus>
              {t("households.phoneAgreed")}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}

/** Households whose number was refused for want of a consent; empty where anything else was wrong as well. */
function withoutConsent(error: unknown): string[] {
  const broken = violationsIn(error);
  const missing = broken.filter(({ rule }) => rule === "phone-without-consent");
  return missing.length === broken.length ? missing.map(({ params }) => String(params["householdNo"])) : [];
}

/**
 * Asks once for the consent under phone numbers: `attempt` is tried without one, and again with what the clerk states.
 * The error stands where the clerk states none.
 */
export function usePhoneConsent(): {
  readonly dialog: ReactNode;
  readonly withConsent: (attempt: (given?: PhoneConsent) => Promise<unknown>) => Promise<void>;
} {
  const [question, setQuestion] = useState<Question | null>(null);
  const withConsent = useCallback(async (attempt: (given?: PhoneConsent) => Promise<unknown>) => {
    try {
      await attempt();
    } catch (error) {
      const households = withoutConsent(error);
      if (households.length === 0) throw error;
      const { promise, resolve } = Promise.withResolvers<PhoneConsent | null>();
      setQuestion({ households, answer: resolve });
      const given = await promise;
      setQuestion(null);
      if (given === null) throw error;
      await attempt(given);
    }
  }, []);
  return { dialog: question && <PhoneDialog {...question} />, withConsent };
}
