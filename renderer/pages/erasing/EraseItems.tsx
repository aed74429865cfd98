import { Menu } from "@mantine/core";
import type { MemberRow } from "../../../shared/members/contract.ts";
import { useClerk } from "../../app/session.ts";
import { useText } from "../../app/text.ts";
import { openErasing } from "./openErasing.tsx";

interface Props {
  readonly household: string;
  readonly people: readonly MemberRow[];
}

/** The end of a household's menu: erasing it or one of its people. Keepers only. */
export function EraseItems({ household, people }: Props) {
  const t = useText();
  if (useClerk()?.role !== "keeper") return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Item c="red.9" onClick={() => openErasing({ record: "household", uid: household })}>
        {t("erasing.household")}
      </Menu.Item>
      {people.length > 0 ? (
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item c="red.9">{t("erasing.member")}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {people.map(({ uid, nameZh, nameBo }) => (
              <Menu.Item key={uid} onClick={() => openErasing({ record: "member", uid })}>
                {nameZh ?? nameBo ?? ""}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      ) : null}
    </>
  );
}
