import { Text, Title } from "@mantine/core";
import { createPortal } from "react-dom";
import type { RecoverySheet } from "../../../shared/session/contract.ts";
import { useText } from "../../app/text.ts";
import styles from "./RecoverySheetView.module.css";

interface Props {
  readonly sheet: RecoverySheet;
}

function Sheet({ sheet }: Props) {
  const t = useText();
  return (
    <section className={styles["sheet"]} aria-label={t("session.sheetTitle")}>
      <Title order={2}>{t("session.sheetTitle")}</Title>
      <Text>{t("session.sheetOffice", { office: sheet.office })}</Text>
      <Text>{t("session.sheetMade", { date: sheet.madeOn })}</Text>
      <div className={styles["body"]}>
        <ol className={styles["words"]} aria-label={t("session.sheetWords")}>
          {sheet.words.map((word, place) => (
            <li key={`${place} ${word}`}>{word}</li>
          ))}
        </ol>
        <img className={styles["picture"]} src={sheet.qr} alt={t("session.qrName")} />
      </div>
      <Text>{t("session.sheetUse")}</Text>
      <div className={styles["seal"]}>
        <span>{t("session.sealedBy")}</span>
        <span>{t("session.sealedOn")}</span>
      </div>
    </section>
  );
}

/** The sealed sheet on the screen, and alone on the paper. It lives in this page's memory only. */
export function RecoverySheetView({ sheet }: Props) {
  const paper = (
    <div className={styles["paper"]}>
      <Sheet sheet={sheet} />
    </div>
  );
  return (
    <>
      <Sheet sheet={sheet} />
      {createPortal(paper, document.body)}
    </>
  );
}
