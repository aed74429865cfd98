import { Text, UnstyledButton } from "@mantine/core";
import { IconCornerLeftUp, IconDeviceUsb, IconFolder } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Place, PlaceKind } from "../../../shared/host/contract.ts";
import { isComposing } from "../../app/keys.ts";
import { useText } from "../../app/text.ts";
import styles from "./FolderList.module.css";

interface Props {
  readonly entries: readonly Place[];
  /** The way up: the folder above, or the starting places; undefined at those. */
  readonly up: { readonly label: string; go(): void } | undefined;
  /** Changes when other entries are shown; the focus then goes to the first. */
  readonly at: string;
  readonly focused: boolean;
  readonly onOpen: (place: Place) => void;
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** The dialog below must not hear Escape too; the chooser closes itself. */
export const ownKeys = { "data-mantine-stop-propagation": "true" } as const;

const named: readonly PlaceKind[] = ["home", "desktop", "documents", "downloads"];

function useNameOf(): (place: Place) => string {
  const t = useText();
  return ({ name, kind }) => {
    if (kind === "folder") return name;
    return named.includes(kind) ? t(`folders.${kind}`) : t(`folders.${kind}`, { name });
  };
}

/** Folders by name: arrows move, Enter opens, Backspace goes up. */
export function FolderList({ entries, up, at, focused, onOpen }: Props) {
  const t = useText();
  const nameOf = useNameOf();
  const box = useRef<HTMLDivElement>(null);
  const buttons = () => [...(box.current?.querySelectorAll("button") ?? [])];
  useEffect(() => {
    if (focused) box.current?.querySelector("button")?.focus();
  }, [at, focused]);
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Backspace") return up?.go();
    const to = moves[event.key];
    if (!to) return;
    event.preventDefault();
    const all = buttons();
    const here = all.findIndex((button) => button === document.activeElement);
    all[to(here, all.length - 1)]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons hold the focus
    <div ref={box} role="group" aria-label={t("folders.list")} className={styles["list"]} onKeyDown={press}>
      {up ? (
        <UnstyledButton {...ownKeys} className={styles["entry"]} onClick={up.go}>
          <IconCornerLeftUp size="1rem" aria-hidden />
          {up.label}
        </UnstyledButton>
      ) : null}
      {entries.map((place) => (
        <UnstyledButton {...ownKeys} key={place.token} className={styles["entry"]} onClick={() => onOpen(place)}>
          {place.kind === "removable" ? (
            <IconDeviceUsb size="1rem" aria-hidden />
          ) : (
            <IconFolder size="1rem" aria-hidden />
          )}
          {nameOf(place)}
        </UnstyledButton>
      ))}
      {entries.length === 0 ? (
        <Text c="dimmed" p="xs">
          {t("folders.inside")}
        </Text>
      ) : null}
    </div>
  );
}
