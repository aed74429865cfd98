import { Button, Stack, Text, Tooltip } from "@mantine/core";
import { IconMoodSmile, IconPlus } from "@tabler/icons-react";
import { surveys } from "../../../shared/surveys/contract.ts";
import { isModalOpen, useKeys } from "../../app/keys.ts";
import { useAsk } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Page } from "../../ui/Page.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { PrintButton } from "../../ui/PrintButton.tsx";
import { useChosenVillage } from "../../ui/village.ts";
import { VillagePicker } from "../../ui/VillagePicker.tsx";
import { openCount } from "./openCount.tsx";
import { Question, type Result } from "./Question.tsx";

/** Questions of one survey in one village stand together. */
function Surveys({ results }: { readonly results: readonly Result[] }) {
  const t = useText();
  const groups = Map.groupBy(results, ({ village, surveyNo }) => `${village} ${surveyNo}`);
  return (
    <Stack gap="md">
      {[...groups].map(([key, questions]) => {
        const { surveyNo, villageName } = questions[0]!;
        return (
          <Panel key={key} title={t("surveys.ofVillage", { surveyNo, village: villageName })}>
            <div role="list">
              {questions.map((result) => (
                <Question key={result.question} result={result} />
              ))}
            </div>
          </Panel>
        );
      })}
    </Stack>
  );
}

function CountButton() {
  const t = useText();
  const add = () => {
    if (!isModalOpen()) openCount(null);
  };
  useKeys({ "alt+N": add });
  return (
    <Tooltip label={`${t("surveys.count")} (Alt+N)`}>
      <Button leftSection={<IconPlus size="1rem" />} onClick={add} aria-keyshortcuts="Alt+N">
        {t("surveys.count")}
      </Button>
    </Tooltip>
  );
}

/** Answers counted from boxes: only what may be shown of them ever reaches this page. */
export function SurveysPage() {
  const t = useText();
  const mayEdit = useMayEdit();
  const village = useChosenVillage();
  const query = useAsk(surveys, "results", { village }, { reads: ["surveyTally", "village"], keep: true });
  return (
    <Page
      title={t("app.surveys")}
      tools={
        <>
          <VillagePicker />
          <PrintButton form="tally" chosen={() => []} />
          {mayEdit ? <CountButton /> : null}
        </>
      }
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t("surveys.method")}
        </Text>
        <Answer query={query}>
          {(results) =>
            results.length === 0 ? (
              <Empty icon={IconMoodSmile} title={t("surveys.surveyTallyNone")} hint={t("surveys.surveyTallyHint")}>
                {mayEdit ? <Button onClick={() => openCount(null)}>{t("surveys.count")}</Button> : null}
              </Empty>
            ) : (
              <Surveys results={results} />
            )
          }
        </Answer>
      </Stack>
    </Page>
  );
}
