import { Alert, Anchor, Button, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type RecoverySheet, session } from "../../../shared/session/contract.ts";
import { settings } from "../../../shared/settings/contract.ts";
import { clientOf } from "../../app/client.ts";
import { sentenceOf } from "../../app/errors.ts";
import { tellFailure, useCommand } from "../../app/query.ts";
import { currentLanguage, useText } from "../../app/text.ts";
import { AdoptPage } from "./AdoptPage.tsx";
import { ConfirmSheet } from "./ConfirmSheet.tsx";
import { DemonstrationDoor } from "./DemonstrationDoor.tsx";
import { Door } from "./Door.tsx";
import { isGood, NewPassphrase, nothingYet } from "./NewPassphrase.tsx";

function FoundForm({ founded }: { readonly founded: (sheet: RecoverySheet) => void }) {
  const t = useText();
  const found = useCommand(session, "found", { quiet: true });
  const [office, setOffice] = useState("");
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState(nothingYet);
  const [tried, setTried] = useState(false);
  const missing = (text: string) => (tried && text.trim() === "" ? t("session.required") : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (office.trim() === "" || name.trim() === "" || !isGood(passphrase) || found.isPending) return;
    found.mutate({ office, name, passphrase: passphrase.first }, { onSuccess: founded });
  };
  return (
    <Stack component="form" gap="sm" onSubmit={submit}>
      <TextInput
        label={t("session.office")}
        value={office}
        maxLength={60}
        autoFocus
        onChange={(event) => setOffice(event.currentTarget.value)}
        error={missing(office)}
      />
      <TextInput
        label={t("session.yourName")}
        value={name}
        maxLength={40}
        onChange={(event) => setName(event.currentTarget.value)}
        error={missing(name)}
      />
      <NewPassphrase label={t("session.passphrase")} value={passphrase} onChange={setPassphrase} tried={tried} />
      {found.isError ? (
        <Alert color="red" variant="light" role="alert">
          {sentenceOf(found.error)}
        </Alert>
      ) : null}
      <Button type="submit" size="sm" loading={found.isPending}>
        {t("session.foundIt")}
      </Button>
    </Stack>
  );
}

/** Founds the register of an office, joins or takes over one; the sheet is printed and checked before the pages open. */
export function FirstRunPage({ entered }: { readonly entered: () => void }) {
  const t = useText();
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  const [way, setWay] = useState<"found" | "adopt" | "join">("found");
  const founded = (made: RecoverySheet) => {
    setSheet(made);
    // The language chosen at the door is the keeper's from now on.
    clientOf(settings)
      .setClerk({ values: { language: currentLanguage() } })
      .catch(tellFailure);
  };
  // One that joins goes on with its card, on the exchange page.
  const enter = () => {
    if (way === "join") window.location.hash = "#/exchange?tab=devices";
    entered();
  };
  if (way === "adopt") return <AdoptPage entered={entered} back={() => setWay("found")} />;
  if (sheet)
    return (
      <Door title={t("session.stepSheet")} wide>
        <ConfirmSheet sheet={sheet} done={enter} doneLabel={t("session.enter")} />
      </Door>
    );
  const joining = way === "join";
  return (
    <Door
      title={t(joining ? "session.joinTitle" : "session.welcome")}
      hint={t(joining ? "session.joinHint" : "session.welcomeHint")}
    >
      <FoundForm founded={founded} />
      <Stack gap={4} mt="md" align="flex-start">
        <Anchor component="button" type="button" size="sm" onClick={() => setWay(joining ? "found" : "join")}>
          {t(joining ? "session.foundInstead" : "session.join")}
        </Anchor>
        <Anchor component="button" type="button" size="sm" onClick={() => setWay("adopt")}>
          {t("session.adopt")}
        </Anchor>
        <DemonstrationDoor entered={entered} />
      </Stack>
    </Door>
  );
}
