import { Anchor, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { steps } from "../../../shared/steps/contract.ts";
import { useAsk } from "../../app/query.ts";
import { useStepSentence } from "../../app/steps.ts";
import { useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useWhen } from "../../ui/when.ts";

export function RecentPanel() {
  const t = useText();
  const when = useWhen();
  const sentence = useStepSentence();
  const recent = useAsk(steps, "list", { before: null, limit: 6 });
  const tools = (
    <Anchor component={Link} to="/steps">
      {t("home.allSteps")}
    </Anchor>
  );
  return (
    <Panel title={t("home.recent")} tools={tools}>
      <Answer query={recent}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Text c="dimmed">{t("home.recentNone")}</Text>
          ) : (
            <Stack gap={8} component="ul" p={0} m={0} style={{ listStyle: "none" }}>
              {rows.map((row) => (
                <li key={row.id}>
                  <Text td={row.undone ? "line-through" : "none"}>{sentence(row)}</Text>
                  <Group gap="xs">
                    <Text size="xs" c="dimmed">
                      {t("stepsPage.by", { author: row.author, when: when(row.at) })}
                    </Text>
                    {row.undone ? (
                      <Text size="xs" c="dimmed">
                        {t("stepsPage.undone")}
                      </Text>
                    ) : null}
                  </Group>
                </li>
              ))}
            </Stack>
          )
        }
      </Answer>
    </Panel>
  );
}
