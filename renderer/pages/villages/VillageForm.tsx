import { Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type Control, Controller, useForm } from "react-hook-form";
import { type Field, inTibetan } from "../../../shared/records/fields.ts";
import { cellSchema } from "../../../shared/records/record.ts";
import { sheet } from "../../../shared/sheet/contract.ts";
import { villages, type VillageRow } from "../../../shared/villages/contract.ts";
import { village, villageKinds } from "../../../shared/villages/record.ts";
import { useCommand } from "../../app/query.ts";
import { useLabel, useText } from "../../app/text.ts";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { blank, editsOf, kindByCode, type VillageTyped, valuesOf } from "./typed.ts";

interface Props {
  /** The village to change; null to add one. */
  readonly row: VillageRow | null;
  /** Name of a village to add, where it is known already. */
  readonly named?: string;
  readonly onClose: () => void;
  readonly onDone: (uid: string) => void;
}

const { fields } = village;
const texts = ["nameZh", "nameBo", "officePhone", "naturalGroups", "paperRef"] as const;

function useSave({ row, onClose, onDone }: Props) {
  const t = useText();
  const add = useCommand(villages, "add");
  const edit = useCommand(sheet, "editCells");
  const finish = (uid: string, message: string) => {
    notifications.show({ message });
    onDone(uid);
    onClose();
  };
  const save = (typed: VillageTyped) => {
    const values = valuesOf(typed);
    if (!row) {
      add.mutate({ values }, { onSuccess: ({ uid }) => finish(uid, t("villages.added", { name: values.nameZh })) });
      return;
    }
    const edits = editsOf(row, values);
    if (edits.length === 0) return onClose();
    const step = { record: "village", kind: "edit", edits } as const;
    edit.mutate(step, { onSuccess: () => finish(row.uid, t("villages.saved")) });
  };
  return { save, busy: add.isPending || edit.isPending };
}

function KindField({ control }: { readonly control: Control<VillageTyped> }) {
  const label = useLabel();
  return (
    <Controller
      name="kind"
      control={control}
      render={({ field }) => (
        <Select
          label={label(fields.kind)}
          withAsterisk
          allowDeselect={false}
          data={Object.values(villageKinds).map((kind) => ({ value: kind.code, label: label(kind) }))}
          {...field}
        />
      )}
    />
  );
}

/** Adds a village or changes one; each field is checked by the record's own schema. */
export function VillageForm(props: Props) {
  const { row, named = "", onClose } = props;
  const t = useText();
  const label = useLabel();
  const { save, busy } = useSave(props);
  const { register, control, handleSubmit, formState, setValue } = useForm<VillageTyped>({
    defaultValues: blank(row, named),
  });
  const check = (field: Field) => (typed: string) => {
    const text = typed.trim();
    if (text === "" && field.required) return t("villages.required");
    if (cellSchema(field).safeParse(text === "" ? null : text).success) return true;
    return t(field.script && !inTibetan(text) ? "grid.notTibetan" : "villages.wrong");
  };
  const errorOf = (name: keyof VillageTyped) => formState.errors[name]?.message ?? null;
  const code = register("villageCode", {
    validate: check(fields.villageCode),
    onChange: ({ target }: { target: HTMLInputElement }) => {
      const kind = kindByCode(target.value.trim());
      if (kind) setValue("kind", kind);
    },
  });
  return (
    <FormDialog
      onClose={onClose}
      title={row ? t("villages.editTitle", { name: row.nameZh }) : t("villages.add")}
      size="lg"
    >
      <form onSubmit={(event) => void handleSubmit(save)(event)} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="sm" style={{ alignItems: "end" }}>
            <TextInput
              data-autofocus
              label={label(fields.villageCode)}
              description={t("villages.codeHint")}
              inputMode="numeric"
              maxLength={12}
              withAsterisk
              {...code}
              error={errorOf("villageCode")}
            />
            {texts.map((name) => (
              <TextInput
                key={name}
                label={label(fields[name])}
                description={name === "naturalGroups" ? t("villages.groupsHint") : undefined}
                withAsterisk={fields[name].required}
                {...register(name, { validate: check(fields[name]) })}
                error={errorOf(name)}
              />
            ))}
            <KindField control={control} />
          </SimpleGrid>
          <FormButtons busy={busy} onClose={onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}
