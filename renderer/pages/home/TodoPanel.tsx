import { Anchor, List, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { convenors } from "../../../shared/convenors/contract.ts";
import { units } from "../../../shared/units/contract.ts";
import { useAsk } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { Answer, Loading } from "../../ui/Answer.tsx";
import { wholeList } from "../../ui/lists.ts";
import { Panel } from "../../ui/Panel.tsx";
import { todoOf } from "./todo.ts";

const shownAtMost = 6;

export function TodoPanel() {
  const t = useText();
  const reads = ["unit", "convenorTerm", "village", "member"] as const;
  const list = useAsk(units, "list", wholeList(null), { reads });
  const terms = useAsk(convenors, "list", wholeList(null), { reads });
  return (
    <Panel title={t("home.todo")}>
      <Answer query={list}>
        {({ rows }) => {
          if (!terms.data) return <Loading />;
          const todos = todoOf(rows, terms.data.rows, dayOf(new Date()));
          if (todos.length === 0) return <Text c="dimmed">{t("home.todoNone")}</Text>;
          return (
            <List spacing={4} withPadding={false}>
              {todos.slice(0, shownAtMost).map(({ uid, words, values }) => (
                <List.Item key={uid}>
                  <Anchor renderRoot={(props) => <Link {...props} to="/units" search={{ focus: uid }} />}>
                    {t(words, values)}
                  </Anchor>
                </List.Item>
              ))}
              {todos.length > shownAtMost ? (
                <List.Item>{t("home.more", { count: todos.length - shownAtMost })}</List.Item>
              ) : null}
            </List>
          );
        }}
      </Answer>
    </Panel>
  );
}
