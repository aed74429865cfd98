import { Button, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { exchange } from "../../../../shared/exchange/contract.ts";
import { useCommand } from "../../../app/query.ts";
import { useText } from "../../../app/text.ts";
import { FormButtons } from "../../../ui/FormButtons.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";

/** Offers to delete the files that were taken whole from the stick or folder where they lie. */
export function RemoveFiles({ files }: { readonly files: readonly string[] }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [gone, setGone] = useState(false);
  const remove = useCommand(exchange, "removeTaken");
  if (files.length === 0 || gone) return null;
  const close = () => setAsking(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (remove.isPending) return;
    remove.mutate(
      {},
      {
        onSuccess: ({ removed, left }) => {
          close();
          setGone(true);
          const kept = left.length > 0 ? ` ${t("taking.removedLeft", { files: left.join("、") })}` : "";
          notifications.show({ message: `${t("taking.removed", { count: removed })}${kept}` });
        },
      },
    );
  };
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size="1rem" />} onClick={() => setAsking(true)}>
        {t("taking.remove")}
      </Button>
      {asking ? (
        <FormDialog title={t("taking.removeTitle")} onClose={close}>
          <Stack component="form" gap="sm" onSubmit={submit}>
            <Text style={{ overflowWrap: "anywhere" }}>
              {t("taking.removeHint", { count: files.length, files: files.join("、") })}
            </Text>
            <FormButtons busy={remove.isPending} onClose={close} label={t("taking.removeDo")} />
          </Stack>
        </FormDialog>
      ) : null}
    </>
  );
}
