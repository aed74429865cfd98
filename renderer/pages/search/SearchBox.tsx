import { Button, Kbd, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import type { Found } from "../../../shared/search/contract.ts";
import { useKeys } from "../../app/keys.ts";
import { useText } from "../../app/text.ts";
import { SearchPanel } from "./SearchPanel.tsx";

interface Props {
  /** Opens the page of a found row. */
  readonly onOpen: (found: Found) => void;
}

/** The one search box: a button in the top bar, and Ctrl+K from anywhere. Focus returns to where it was. */
export function SearchBox({ onOpen }: Props) {
  const t = useText();
  const [opened, { open, close }] = useDisclosure(false);
  useKeys({ "mod+K": open });
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
        onClick={open}
      >
        {t("search.title")}
      </Button>
      <Modal opened={opened} onClose={close} title={t("search.title")} size="lg" yOffset="8vh" padding="sm">
        <SearchPanel onChoose={choose} />
      </Modal>
    </>
  );
}
