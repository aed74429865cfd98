import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { host, type Target } from "../../../shared/host/contract.ts";
import { clientOf } from "../../app/client.ts";
import { isComposing } from "../../app/keys.ts";
import { ask, tellFailure } from "../../app/query.ts";
import { useText } from "../../app/text.ts";
import { FolderList, ownKeys } from "./FolderList.tsx";

interface Props {
  /** Name of the file to be saved; null where a folder itself is wanted. */
  readonly name: string | null;
  /** Null when the clerk gives up. */
  readonly onDone: (target: Target | null) => void;
}

/** Sticks come and go, so nothing is remembered. */
const fresh = { staleTime: 0, gcTime: 0 } as const;
const start = "start";

/** Where the clerk is: the starting places, or a folder by token. */
function usePlace(saving: boolean) {
  const [gone, setGone] = useState<string | null>(null);
  const places = useQuery({ ...ask(host, "places", {}), ...fresh }).data;
  const token = gone ?? (saving ? (places?.downloads ?? start) : start);
  const folder = useQuery({ ...ask(host, "folder", { token }), ...fresh, enabled: token !== start });
  return { token, go: setGone, places, folder, here: token === start ? undefined : folder.data };
}

type ChosenPlace = ReturnType<typeof usePlace>;

/** Hands over the folder, or the new file's place in it, unless the name is empty. */
async function take(token: string, name: string | null): Promise<Target | null> {
  if (name === null) return await clientOf(host).takeFolder({ token });
  return name.trim() === "" ? null : await clientOf(host).saveInto({ token, name: name.trim() });
}

/** Escape gives up; a dialog below must stay. */
function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !isComposing(event)) onEscape();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [onEscape]);
}

function Buttons({ saving, ready, onCancel }: { saving: boolean; ready: boolean; onCancel: () => void }) {
  const t = useText();
  return (
    <Group justify="flex-end">
      <Button {...ownKeys} variant="default" onClick={onCancel}>
        {t("common.cancel")}
      </Button>
      <Button {...ownKeys} type="submit" disabled={!ready}>
        {t(saving ? "folders.save" : "folders.take")}
      </Button>
    </Group>
  );
}

function Entries({ place, onMove, focused }: { place: ChosenPlace; onMove: (to: string) => void; focused: boolean }) {
  const t = useText();
  const { token, places, here } = place;
  const above = here?.parent ?? start;
  const up = { label: t(above === start ? "folders.places" : "folders.up"), go: () => onMove(above) };
  return (
    <>
      <FolderList
        entries={(token === start ? places?.places : here?.folders) ?? []}
        up={token === start ? undefined : up}
        at={`${token} ${token === start ? places !== undefined : here !== undefined}`}
        focused={focused}
        onOpen={(to) => onMove(to.token)}
      />
      {token === start || above === start ? null : (
        <Button {...ownKeys} variant="subtle" size="compact-sm" onClick={() => onMove(start)}>
          {t("folders.places")}
        </Button>
      )}
      <Text c="dimmed" size="sm">
        {t("folders.keys")}
      </Text>
    </>
  );
}

/** A small window for folders, for hosts that have none of their own. */
export function FolderChooser({ name, onDone }: Props) {
  const t = useText();
  const place = usePlace(name !== null);
  const { go, folder, here } = place;
  const [fileName, setFileName] = useState(name);
  const [moved, setMoved] = useState(name === null);
  useEscape(useCallback(() => onDone(null), [onDone]));
  const submit = async () => {
    const taken = here ? await take(here.token, fileName) : null;
    if (taken) onDone(taken);
  };
  const move = (to: string) => {
    setMoved(true);
    go(to);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(tellFailure);
      }}
    >
      <Stack gap="xs">
        {fileName === null ? null : (
          <TextInput
            {...ownKeys}
            data-autofocus
            label={t("folders.fileName")}
            value={fileName}
            onChange={(event) => setFileName(event.currentTarget.value)}
          />
        )}
        <Text role="status" fw={500} style={{ overflowWrap: "anywhere" }}>
          {folder.isError ? t("folders.gone") : (here?.shown ?? t("folders.start"))}
        </Text>
        <Entries place={place} onMove={move} focused={moved} />
        <Buttons saving={name !== null} ready={here !== undefined} onCancel={() => onDone(null)} />
      </Stack>
    </form>
  );
}
