import { Button, Group } from "@mantine/core";
import { useText } from "../app/text.ts";

interface Props {
  readonly busy: boolean;
  readonly onClose: () => void;
  /** What the button says; save, if nothing else. */
  readonly label?: string;
}

/** They stay in sight where the form is higher than the window; above what the kit lays over its fields. */
const foot = { position: "sticky", bottom: 0, zIndex: 3, background: "var(--mantine-color-body)" } as const;

/** Cancel and save at the foot of a form. */
export function FormButtons({ busy, onClose, label }: Props) {
  const t = useText();
  return (
    <Group justify="flex-end" py="xs" mb="calc(-1 * var(--mantine-spacing-xs))" style={foot}>
      <Button variant="default" onClick={onClose}>
        {t("common.cancel")}
      </Button>
      <Button type="submit" loading={busy}>
        {label ?? t("common.save")}
      </Button>
    </Group>
  );
}
