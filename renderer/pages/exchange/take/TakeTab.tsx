import { Box, Button, Stack, Text } from "@mantine/core";
import { IconFileImport, IconFolder } from "@tabler/icons-react";
import { type DragEvent, type ReactNode, useState } from "react";
import { tellFailure } from "../../../app/query.ts";
import { useClerk } from "../../../app/session.ts";
import { useText } from "../../../app/text.ts";
import { Empty } from "../../../ui/Empty.tsx";
import { JobLine } from "../JobLine.tsx";
import { FilesStep } from "./FilesStep.tsx";
import { PreviewStep } from "./PreviewStep.tsx";
import { ResultStep } from "./ResultStep.tsx";
import { type Taking, useTaking } from "./useTaking.ts";

interface Props {
  readonly taking: Taking;
}

function Start({ taking: { chooseFiles, chooseFolder, job } }: Props) {
  const t = useText();
  return (
    <Empty icon={IconFileImport} title={t("taking.start")} hint={t("taking.hint")}>
      <Button
        leftSection={<IconFileImport size="1rem" />}
        disabled={job.busy !== null}
        onClick={() => void chooseFiles().catch(tellFailure)}
      >
        {t("taking.chooseFiles")}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFolder size="1rem" />}
        disabled={job.busy !== null}
        onClick={() => void chooseFolder().catch(tellFailure)}
      >
        {t("taking.chooseFolder")}
      </Button>
    </Empty>
  );
}

function Current({ taking }: Props) {
  const { seen, taken, files } = taking;
  if (taken) return <ResultStep taking={taking} taken={taken} />;
  if (seen) return <PreviewStep taking={taking} preview={seen} />;
  return files.length > 0 ? <FilesStep taking={taking} /> : <Start taking={taking} />;
}

const outline = { outline: "2px dashed var(--mantine-color-hearth-8)", outlineOffset: 4 } as const;

/** Files may be dropped anywhere on the tab while there is still something to choose. */
function Dropping({ taking, children }: Props & { readonly children: ReactNode }) {
  const t = useText();
  const [over, setOver] = useState(false);
  const open = taking.seen === null && taking.taken === null && taking.job.busy === null;
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(open);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (open && dropped.length > 0) void taking.dropFiles(dropped).catch(tellFailure);
  };
  return (
    <Box
      mih="20rem"
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      {...(over ? { style: outline } : {})}
    >
      {over ? (
        <Text ta="center" fw={600} role="status">
          {t("taking.drop")}
        </Text>
      ) : null}
      {children}
    </Box>
  );
}

/** Files of other PCs into the register: checked, previewed, taken as one step. */
export function TakeTab() {
  const t = useText();
  const role = useClerk()?.role;
  const taking = useTaking();
  if (role === "reader") return <Text>{t("exchange.onlyReaders")}</Text>;
  return (
    <Dropping taking={taking}>
      <Stack gap="md">
        <JobLine job={taking.job} />
        <Current taking={taking} />
      </Stack>
    </Dropping>
  );
}
