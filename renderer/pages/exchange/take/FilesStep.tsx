import { Button, Checkbox, Group, Stack, Table, Text } from "@mantine/core";
import type { Checked } from "../../../../shared/exchange/contract.ts";
import { packageWords } from "../../../app/errors.ts";
import { tellFailure } from "../../../app/query.ts";
import { lights } from "../../../app/theme.ts";
import { useText } from "../../../app/text.ts";
import { useWhen } from "../../../ui/when.ts";
import { useArrival } from "../useArrival.ts";
import { sizeWords } from "../words.ts";
import { JoinPanel } from "./JoinPanel.tsx";
import { TakeMove } from "../../handover/TakeMove.tsx";
import { isGood, isMove, originalOf, type Taking } from "./useTaking.ts";

interface Props {
  readonly taking: Taking;
}

function State({ file, taking }: Props & { readonly file: Checked }) {
  const t = useText();
  const original = originalOf(file, taking.files);
  if (file.invitation) return <Text c={lights.amber}>{t("taking.invited")}</Text>;
  if (file.problem)
    return <Text c={lights.red}>{packageWords({ ...file.problem.details, why: file.problem.why })}</Text>;
  if (original && original.file !== file.file)
    return <Text c="dimmed">{t("taking.copy", { file: original.file })}</Text>;
  if (original) return <Text c="dimmed">{t("taking.listed")}</Text>;
  return (
    <Text {...(file.taken ? { c: "dimmed" } : {})}>{t(file.taken ? "taking.takenBefore" : "taking.complete")}</Text>
  );
}

/** A file's long name would take the room of short words and break them. */
const whole = { whiteSpace: "nowrap" } as const;

function FileRow({ file, taking }: Props & { readonly file: Checked }) {
  const t = useText();
  const when = useWhen();
  const { ticked, tick } = taking;
  const { head, token } = file;
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          aria-label={t("taking.chooseOne", { file: file.file })}
          checked={ticked.has(token)}
          disabled={!isGood(file)}
          onChange={({ currentTarget }) => tick(token, currentTarget.checked)}
        />
      </Table.Td>
      <Table.Td>
        {head ? (
          <>
            <Text fw={600}>{head.sender}</Text>
            <Text size="xs" c="dimmed">
              {head.office}
            </Text>
          </>
        ) : (
          "—"
        )}
      </Table.Td>
      <Table.Td style={whole}>{head ? head.no : "—"}</Table.Td>
      <Table.Td style={whole}>{head ? t(`exchange.kind-${head.kind}`) : "—"}</Table.Td>
      <Table.Td style={whole}>{head ? when(head.at) : "—"}</Table.Td>
      <Table.Td style={{ overflowWrap: "anywhere" }}>
        {file.file}
        {head ? (
          <Text size="xs" c="dimmed">
            {sizeWords(head.size)}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td maw="24rem">
        <State file={file} taking={taking} />
      </Table.Td>
    </Table.Tr>
  );
}

const heads = ["choose", "from", "no", "content", "made", "files", "state"] as const;

function FileTable({ taking }: Props) {
  const t = useText();
  return (
    <Table aria-label={t("taking.files")} withTableBorder>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head} style={whole}>
              {t(head === "content" ? "exchange.content" : `taking.${head}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {taking.files.map((file) => (
          <FileRow key={file.token} file={file} taking={taking} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What was chosen: from whom, when, whether it is complete, and what is wrong with it. */
export function FilesStep({ taking }: Props) {
  const t = useText();
  const { files, ticked, left, older, job } = taking;
  const place = useArrival();
  const inviting = files.find(({ invitation }) => invitation !== null);
  const moves = files.filter((file) => isMove(file) && !originalOf(file, files));
  const busy = job.busy !== null;
  return (
    <Stack gap="sm" ref={place}>
      {inviting ? <JoinPanel key={inviting.token} file={inviting} taking={taking} /> : null}
      <FileTable taking={taking} />
      {moves.map(({ token }) => (
        <TakeMove key={token} token={token} onTaken={() => taking.drop(token)} />
      ))}
      {left > 0 ? <Text c="dimmed">{t("taking.moreFiles", { count: left })}</Text> : null}
      {older > 0 ? <Text c="dimmed">{t("taking.moreInFolder", { count: older })}</Text> : null}
      {ticked.size === 0 && !inviting && moves.length === 0 ? (
        <Text role="status">{t("taking.nothingToTake")}</Text>
      ) : null}
      <Group gap="sm">
        <Button data-autofocus disabled={busy || ticked.size === 0} onClick={() => void taking.preview()}>
          {t("taking.compare")}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void taking.chooseFiles().catch(tellFailure)}>
          {t("taking.addFiles")}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void taking.chooseFolder().catch(tellFailure)}>
          {t("taking.chooseFolder")}
        </Button>
        <Button variant="default" disabled={busy} onClick={taking.clear}>
          {t("taking.clear")}
        </Button>
      </Group>
    </Stack>
  );
}
