import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { EventKind } from "../../../shared/events/contract.ts";
import type { MemberRow } from "../../../shared/members/contract.ts";
import { useAsOf } from "../../app/asOf.ts";
import { useMayEdit } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { memberEvents } from "../../ui/eventActions.ts";
import { openEvent } from "./openEvent.tsx";

interface Props {
  /** Events offered for the row, in the order of the menu. */
  readonly kinds: readonly EventKind[];
  /** Household, unit or village that the events are about. */
  readonly uid: string;
  /** People of the household, each of whom has events of their own. */
  readonly people?: readonly MemberRow[];
  /** What comes after the events. */
  readonly children?: ReactNode;
}

/** What can be done with a row, as verbs. Nothing is done on a past day or by a reader. */
export function EventMenu({ kinds, uid, people = [], children }: Props) {
  const t = useText();
  const asOf = useAsOf();
  const mayEdit = useMayEdit();
  if (!mayEdit || asOf !== null) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<IconChevronDown size="1rem" aria-hidden />}>
          {t("events.do")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => openEvent(kind, uid)}>
            {t(`events.${kind}`)}
          </Menu.Item>
        ))}
        {people.length > 0 && <Menu.Divider />}
        {people.length > 0 &&
          memberEvents.map((kind) => (
            <Menu.Sub key={kind}>
              <Menu.Sub.Target>
                <Menu.Sub.Item>{t(`events.${kind}`)}</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown>
                {people.map((person) => (
                  <Menu.Item key={person.uid} onClick={() => openEvent(kind, person.uid)}>
                    {person.nameZh ?? person.nameBo ?? ""}
                  </Menu.Item>
                ))}
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          ))}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
