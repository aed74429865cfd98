import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { closeRegister } from "../../../electron/services/session/register.ts";
import { sessionOf } from "../../../electron/worker/context.ts";
import { ledgerNames } from "../../../shared/imports/ledgers/targets.ts";
import { keeper } from "../../support/found.ts";
import { foundedDesk } from "../../support/importing.ts";
import { addGroup } from "../../support/lending.ts";
import { tempFolder } from "../../support/register.ts";

const root = join(import.meta.dirname, "../../..");
const env = { ...process.env, HEARTHBOOK_CLERK: keeper.name, HEARTHBOOK_PASSPHRASE: keeper.passphrase };

/** A shell at a register with 青石村, its households L11 to L15 and their group L1. */
async function shell() {
  const { desk } = await foundedDesk();
  addGroup(sessionOf(desk));
  closeRegister(desk);
  return (...words: string[]) => {
    const args = ["electron/launch/withNode.cjs", "electron/launch/hearthbook.ts", ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...args, "--register", desk.registerDir], {
      cwd: root,
      env,
      encoding: "utf8",
    });
    expect(status, `${words.join(" ")}: ${stderr}`).toBe(0);
    return JSON.parse(stdout);
  };
}

/** A line of each ledger as offices keep them; the lender's schedule comes after its loan. */
const ledgers: Readonly<Record<(typeof ledgerNames)[number], readonly [heads: string, line: string]>> = {
  posting: ["姓名,类别,派出单位,派驻村,起始日期,结束日期,服务事项", "丙二,第一书记,县水利局,青石村,2024-01-01,,教育"],
  assistance: [
    "村名,户编号,户主,发放日期,品名,数量,单位,金额(元),资金来源",
    "青石村,L11,,2025.10.20,大米,2.5,袋,￥120,财政",
  ],
  loan: [
    "村名,户编号,借款人,联保小组,合同号,贷款金额(元),年利率,放款日期,到期日期,还款方式,用途",
    "青石村,L11,,L1,2025-1,32500,4.35%,2025.3.10,2026.3.10,等额本息,养殖",
  ],
  instalment: ["村名,合同号,期次,应还日期,应还本金,应还利息", "青石村,2025-1,1,2025-04-10,32500,120"],
  donation: [
    "村名,接收日期,捐赠人,品名,数量,单位,折价(元),估值依据,用途",
    "青石村,2025-03-01,示范市慈善会,棉被,40,床,7200,市场价,救灾",
  ],
  helpRequest: [
    "村名,户编号,求助人,求助事项,求助日期,承诺日期,办结日期",
    "青石村,L12,,水电路,2025-03-01,2025-03-10,2025-03-08",
  ],
};

test("every ledger of last year goes in from a shell, comes out, and brings nothing in again", async () => {
  const hearthbook = await shell();
  const folder = tempFolder();
  expect(Object.keys(ledgers)).toEqual([...ledgerNames]);
  for (const [ledger, lines] of Object.entries(ledgers)) {
    const file = join(folder, `${ledger}.csv`);
    writeFileSync(file, `${lines.join("\n")}\n`);
    const again = join(folder, `${ledger}-again.csv`);
    expect(hearthbook("import", file, "--ledger", ledger), ledger).toMatchObject({ counts: { new: 1, bad: 0 } });
    expect(hearthbook("export", again, "--list", ledger), ledger).toEqual({ rows: 1 });
    expect(hearthbook("import", again, "--ledger", ledger), ledger).toMatchObject({
      counts: { new: 0, same: 1, bad: 0 },
    });
  }
}, 180_000);
