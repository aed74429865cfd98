import { Button, Group } from "@mantine/core";
import { useText } from "../app/text.ts";

interface Props {
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** Cancel and save at the foot of a form. */
export function FormButtons({ busy, onClose }: Props) {
  const t = useText();
  return (
    <Group justify="flex-end" mt="xs">
      <Button variant="default" onClick={onClose}>
        {t("common.cancel")}
      </Button>
      <Button type="submit" loading={busy}>
        {t("common.save")}
      </Button>
    </Group>
  );
}
