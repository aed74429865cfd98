import { Text } from "@mantine/core";
import { addDays } from "../../../../shared/dates/calendarDate.ts";
import { dues } from "../../../../shared/dues/contract.ts";
import { useAsk } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useChosenVillage } from "../../../ui/village.ts";
import styles from "./Dues.module.css";
import { DueRows } from "./DueRows.tsx";
import { ahead, grouped } from "./days.ts";

/** More than can be looked through; the calendar and the villages show the rest. */
const limit = 300;

/** What is overdue, what comes within a week, and what later. */
export function DuesList({ today }: { readonly today: string }) {
  const t = useText();
  const village = useChosenVillage();
  const query = useAsk(dues, "list", { village, from: null, until: addDays(today, ahead), limit }, { keep: true });
  return (
    <Answer query={query}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <Text c="dimmed">{t("dues.none")}</Text>
        ) : (
          <div className={styles["scroll"]}>
            {grouped(rows, today).map(([group, held]) => (
              <section key={group} aria-label={t(`dues.${group}`)}>
                <h3 className={`${styles["group"]} ${group === "overdue" ? styles["overdue"] : ""}`}>
                  {t(`dues.${group}`)} · {held.length}
                </h3>
                <DueRows rows={held} />
              </section>
            ))}
            {total > rows.length ? <Text c="dimmed">{t("dues.more", { count: total - rows.length })}</Text> : null}
          </div>
        )
      }
    </Answer>
  );
}
