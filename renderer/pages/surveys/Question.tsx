import { Badge, Button, Group, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { surveys } from "../../../shared/surveys/contract.ts";
import { surveyOptions } from "../../../shared/surveys/record.ts";
import type { SurveyOption } from "../../../shared/surveys/rules.ts";
import { useCommand } from "../../app/query.ts";
import { useMayEdit } from "../../app/session.ts";
import { useLabel, useText } from "../../app/text.ts";
import { lights } from "../../app/theme.ts";
import { giveBack, openerNow } from "../events/openEvent.tsx";
import { openCount } from "./openCount.tsx";
import styles from "./Surveys.module.css";

export type Result = OutputOf<(typeof surveys)["methods"]["results"]>[number];

const colours: Readonly<Record<SurveyOption, string>> = {
  satisfied: "var(--mantine-color-teal-6)",
  fair: "var(--mantine-color-teal-3)",
  dissatisfied: "var(--mantine-color-orange-5)",
  unknown: "var(--mantine-color-gray-5)",
};

/** Answers that are shown together have a colour of their own. */
const joined = "var(--mantine-color-blue-3)";

/** Groups as parts of a bar, with their counts in words beside it. */
function Bar({ groups, answers }: Pick<Result, "groups"> & { readonly answers: number }) {
  const label = useLabel();
  const words = groups.map(({ options, count }) => ({
    key: options.join(" "),
    colour: options.length === 1 ? colours[options[0]!] : joined,
    width: `${(count * 100) / answers}%`,
    text: `${options.map((option) => label(surveyOptions[option])).join("、")} ${count}`,
  }));
  return (
    <>
      <div className={styles["bar"]} aria-hidden>
        {words.map(({ key, colour, width }) => (
          <div key={key} className={styles["part"]} style={{ width, background: colour }} />
        ))}
      </div>
      <div />
      <div className={styles["counts"]}>
        {words.map(({ key, colour, text }) => (
          <span key={key}>
            <span className={styles["swatch"]} style={{ background: colour }} />
            {text}
          </span>
        ))}
      </div>
    </>
  );
}

function Tools({ result }: { readonly result: Result }) {
  const t = useText();
  const remove = useCommand(surveys, "remove");
  const { village, surveyNo, question } = result;
  const which = { village, surveyNo, question };
  const ask = () => {
    const opener = openerNow();
    modals.openConfirmModal({
      title: t("surveys.remove"),
      returnFocus: false,
      transitionProps: { duration: 0 },
      onExitTransitionEnd: () => giveBack(opener),
      children: <Text>{t("surveys.removeAsk", { question })}</Text>,
      labels: { confirm: t("surveys.remove"), cancel: t("common.cancel") },
      confirmProps: { color: "red", "data-autofocus": true },
      onConfirm: () => remove.mutate(which),
    });
  };
  return (
    <Group gap={4} wrap="nowrap">
      <Button size="compact-xs" variant="default" onClick={() => openCount(which)}>
        {t("surveys.again")}
      </Button>
      <Button size="compact-xs" variant="subtle" color="red" onClick={ask}>
        {t("surveys.remove")}
      </Button>
    </Group>
  );
}

/** One question: what of its answers may be shown. */
export function Question({ result }: { readonly result: Result }) {
  const t = useText();
  const mayEdit = useMayEdit();
  const { question, answers, groups, satisfied, twice } = result;
  return (
    <div className={styles["question"]} role="listitem">
      <div>
        <Text size="sm">{question}</Text>
        <Text size="xs" c="dimmed">
          {answers === null ? null : t("surveys.answers", { answers })}
          {satisfied === null ? null : `　${t("surveys.satisfied", { percent: (satisfied / 100).toFixed(2) })}`}
        </Text>
      </div>
      {answers === null ? (
        <Text size="sm" c="dimmed">
          {twice ? <Badge color={lights.red}>{t("surveys.twice")}</Badge> : t("surveys.tooFew")}
        </Text>
      ) : (
        <Bar groups={groups} answers={answers} />
      )}
      {mayEdit ? (
        <div style={{ gridColumn: 3, gridRow: 1 }}>
          <Tools result={result} />
        </div>
      ) : null}
    </div>
  );
}
