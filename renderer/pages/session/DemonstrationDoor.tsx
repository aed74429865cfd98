import { Alert, Anchor, Button, Group, Progress, Text } from "@mantine/core";
import { demonstration } from "../../../shared/demonstration/contract.ts";
import { clientOf } from "../../app/client.ts";
import { sentenceOf } from "../../app/errors.ts";
import { currentLanguage, useText } from "../../app/text.ts";
import { useJob } from "../../ui/useJob.ts";

/** The way into the demonstration from the first page; making its township takes some seconds. */
export function DemonstrationDoor({ entered }: { readonly entered: () => void }) {
  const t = useText();
  const { busy, share, failure, run, stop } = useJob();
  const open = async () => {
    const opened = await run("session.demonstrationMaking", (options) =>
      clientOf(demonstration).open({ language: currentLanguage() }, options),
    );
    if (opened !== null) entered();
  };
  return (
    <>
      <Anchor component="button" type="button" size="sm" disabled={busy !== null} onClick={() => void open()}>
        {t("session.demonstration")}
      </Anchor>
      {busy ? (
        <Group gap="sm" wrap="nowrap" role="status" w="100%">
          <Text size="sm">{t(busy)}</Text>
          <Progress value={(share ?? 0) * 100} flex={1} aria-label={t(busy)} />
          <Button variant="default" size="compact-sm" onClick={stop}>
            {t("app.stop")}
          </Button>
        </Group>
      ) : null}
      {failure === null ? null : (
        <Alert color="red" variant="light" role="alert">
          {sentenceOf(failure)}
        </Alert>
      )}
    </>
  );
}
