import { Button, Kbd, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconSearch } from "@tabler/icons-react";
import { useRef } from "react";
import type { Found } from "../../../shared/search/contract.ts";
import { isModalOpen, useKeys } from "../../app/keys.ts";
import { useText } from "../../app/text.ts";
import { giveBack, openerNow } from "../events/openEvent.tsx";
import { SearchPanel } from "./SearchPanel.tsx";

interface Props {
  /** Opens the page of a found row. */
  readonly onOpen: (found: Found) => void;
}

/**
 * The one search box: a button in the top bar, and Ctrl+K from anywhere; a cell that is being edited is saved by it.
 * Another dialog is finished first, since a found row leads to another page. Focus returns to where it was.
 */
export function SearchBox({ onOpen }: Props) {
  const t = useText();
  const [opened, { open, close }] = useDisclosure(false);
  const opener = useRef<Element | null>(null);
  const begin = () => {
    opener.current = openerNow();
    open();
  };
  const press = () => {
    if (opened) return;
    if (isModalOpen()) notifications.show({ message: t("search.dialogFirst") });
    else begin();
  };
  useKeys({ "mod+K": press });
  const choose = (found: Found) => {
    close();
    onOpen(found);
  };
  return (
    <>
      <Button
        variant="default"
        fullWidth
        justify="flex-start"
        styles={{ label: { flex: 1 }, inner: { flex: 1 } }}
        fw={400}
        leftSection={<IconSearch size="1rem" />}
        rightSection={<Kbd size="xs">Ctrl+K</Kbd>}
        onClick={begin}
      >
        {t("search.title")}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={t("search.title")}
        size="lg"
        yOffset="8vh"
        padding="sm"
        returnFocus={false}
        transitionProps={{ duration: 0 }}
        onExitTransitionEnd={() => giveBack(opener.current)}
      >
        <SearchPanel onChoose={choose} />
      </Modal>
    </>
  );
}
