import { clientOf } from "../../electron/launch/demo/desk.ts";
import { clerks } from "../../shared/clerks/contract.ts";
import type { Language } from "../../shared/text/translate.ts";
import { villages } from "../../shared/villages/contract.ts";
import type { Camera } from "./camera.ts";

const office: Readonly<Record<Language, string>> = { zh: "青石镇人民政府", en: "Qingshi Township" };
const keeper: Readonly<Record<Language, string>> = { zh: "管理员甲", en: "Keeper A" };
const others: Readonly<Record<Language, readonly [clerk: string, reader: string]>> = {
  zh: ["经办乙", "查阅丙"],
  en: ["Clerk B", "Reader C"],
};
const passphrase = "青山绿水 2026";

/** The first run: the office, the keeper, the recovery sheet. */
export async function found(camera: Camera): Promise<void> {
  const { page, say, take, language } = camera;
  await page.getByLabel(say("session.office")).fill(office[language]);
  await page.getByLabel(say("session.yourName")).fill(keeper[language]);
  await take("first-run");
  await page.getByLabel(say("session.passphrase"), { exact: true }).fill(passphrase);
  await page.getByLabel(say("session.passphraseAgain"), { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  const shown = page.getByLabel(say("session.sheetWords"), { exact: true }).getByRole("listitem");
  await shown.first().waitFor();
  const words = await shown.allTextContents();
  await take("recovery-sheet");
  await camera.button("session.printed").click();
  for (let no = 1; no <= words.length; no++) {
    const field = page.getByLabel(say("session.wordNo", { no }), { exact: true });
    if ((await field.count()) > 0) await field.fill(words[no - 1]!);
  }
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").first().waitFor();
  await take("home-empty");
}

/** Two villages and two more people, where typing them would show nothing new. */
export async function furnish({ page, language }: Camera): Promise<void> {
  const client = clientOf(page, villages);
  const rest = {
    nameBo: null,
    kind: "village",
    officePhone: null,
    naturalGroups: "东组、西组",
    paperRef: null,
  } as const;
  await client.add({ values: { ...rest, villageCode: "990101001201", nameZh: "东沟村" } });
  await client.add({ values: { ...rest, villageCode: "990101001202", nameZh: "南坪村" } });
  const [clerk, reader] = others[language];
  await clientOf(page, clerks).add({ name: clerk, role: "clerk", passphrase });
  await clientOf(page, clerks).add({ name: reader, role: "reader", passphrase });
}

/** The lock, the forgotten passphrase, and back in. */
export async function signInAgain(camera: Camera): Promise<void> {
  const { page, say, take } = camera;
  await camera.button("app.lock").click();
  await camera.button("session.signIn").waitFor();
  await take("sign-in");
  await camera.button("session.forgot").click();
  await page.getByLabel(say("session.words")).waitFor();
  await take("recover");
  await camera.button("common.back").click();
  await page.getByLabel(say("session.passphrase"), { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").first().waitFor();
}
