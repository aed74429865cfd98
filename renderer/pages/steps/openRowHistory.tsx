import { ScrollArea, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { steps } from "../../../shared/steps/contract.ts";
import { useAsk } from "../../app/query.ts";
import { say, useText } from "../../app/text.ts";
import { Answer } from "../../ui/Answer.tsx";
import { ChangeTable } from "./ChangeTable.tsx";

function RowHistory({ uid }: { readonly uid: string }) {
  const t = useText();
  const lines = useAsk(steps, "ofRow", { uid });
  return (
    <Answer query={lines}>
      {(rows) =>
        rows.length === 0 ? (
          <Text c="dimmed">{t("stepsPage.rowNever")}</Text>
        ) : (
          <ScrollArea.Autosize mah="60vh" viewportProps={{ tabIndex: 0 }}>
            <ChangeTable label={t("stepsPage.ofRow")} lines={rows} first="when" />
          </ScrollArea.Autosize>
        )
      }
    </Answer>
  );
}

/** Shows every change of one row, newest first: who, when, from what to what. */
export function openRowHistory(uid: string, name: string): void {
  modals.open({
    title: name === "" ? say("stepsPage.ofRow") : say("stepsPage.ofRowNamed", { name }),
    size: "xl",
    children: <RowHistory uid={uid} />,
  });
}
