import { households } from "../../../shared/households/contract.ts";
import { clientOf, everything, type Page } from "./desk.ts";

/** Opens a household's events and splits its last member off, the card of before and after included. */
export async function splitThroughPage(page: Page, picture: (name: string) => Promise<void>): Promise<string> {
  const client = clientOf(page, households);
  const from = (await client.list(everything)).rows.find(({ listedCount }) => listedCount >= 3);
  if (!from) return "No household of three or more people to split.";
  const { members } = await client.get({ uid: from.uid, asOf: null });
  const leaving = members.findLast((member) => !member.isHead);
  const name = leaving?.nameZh ?? leaving?.nameBo ?? "";
  const number = `${from.householdNo}-1`;
  await page.goto(`https://roster.invalid/#/households?focus=${encodeURIComponent(JSON.stringify(from.uid))}`);
  await page
    .getByRole("heading", { name: `${from.householdNo} 户` })
    .first()
    .waitFor();
  await page.getByRole("button", { name: "办理", exact: true }).click();
  await page.getByRole("menuitem", { name: "分户" }).click();
  const dialog = page.getByRole("dialog", { name: "分户" });
  await dialog.getByRole("checkbox", { name }).last().check();
  await dialog.getByLabel("户编号").fill(number);
  await dialog.getByLabel("新户主").first().click();
  await page.getByRole("option", { name }).last().click();
  const confirm = dialog.getByRole("button", { name: "确认办理" });
  await dialog.getByRole("region", { name: "办理前后对照" }).getByText(number).first().waitFor();
  await picture("split-card");
  await confirm.click();
  await dialog.waitFor({ state: "hidden" });
  return `Household ${from.householdNo} split; the new one is ${number}.`;
}
