import { expect, it } from "vitest";
import { backups } from "../../../../shared/backups/contract.ts";
import { imports } from "../../../../shared/imports/contract.ts";
import { steps } from "../../../../shared/steps/contract.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { book, file } from "../../../support/books.ts";
import { countOf, decisions, foundedDesk, importFile } from "../../../support/importing.ts";
import { addVillage } from "../../../support/people.ts";

const head = "户编号,姓名,与户主关系";

it("prints the counts and each row that stayed out with its reason, and no mark of the file becomes markup", async () => {
  const desk = await foundedDesk();
  const made = decisions(addVillage(desk.desk.session!));
  const jobs: { html: string; landscape: boolean }[] = [];
  desk.powers.preparePrint = (job) => `job ${jobs.push(job)}`;
  const path = file(
    "表.csv",
    `${head}\n001,扎西,户主\n001,卓嘎,妻\n002,多吉,户主\n6.32321E+17,"<b>白玛</b>&""",户主\n`,
  );
  const client = desk.of(imports);
  const { id } = await client.open({ token: path, name: '<i>旧"表.csv' });
  await expect(client.print({ id })).rejects.toMatchObject({ code: "not-found" });
  await client.preview({ id, decisions: made });
  await client.apply({ id, decisions: made });
  expect(await client.print({ id })).toEqual({ token: "job 1" });
  const { html, landscape } = jobs[0]!;
  expect(landscape).toBe(false);
  expect(html).toContain("<td>户</td><td>2</td><td>0</td><td>0</td><td>0</td>");
  expect(html).toContain("<td>人</td><td>3</td><td>0</td><td>0</td><td>0</td>");
  expect(html).toMatch(/<td>5<\/td>.*编号被存成数字/);
  expect(html).toContain("&lt;i&gt;旧&quot;表.csv");
  expect(html).not.toContain("<i>");
  expect(html).not.toContain("<b>");
});

it("leaves no step when it is stopped, and the file is still open for another try", async () => {
  const desk = await foundedDesk();
  const made = decisions(addVillage(desk.desk.session!));
  const rows = Array.from({ length: 450 }, (_, i) => [`${i + 1}`, `扎西${i}`, "户主"]);
  const client = desk.of(imports);
  const { id } = await client.open({ token: book([{ name: "表", rows: [head.split(","), ...rows] }]), name: "表" });
  await client.preview({ id, decisions: made });
  const before = await desk.of(steps).list({ before: null, limit: 10 });
  let checks = 0;
  desk.job.check = () => {
    checks += 1;
    if (checks === 2) throw new AppError("cancelled");
  };
  await expect(client.apply({ id, decisions: made })).rejects.toMatchObject({ code: "cancelled" });
  expect(checks).toBe(2);
  expect([countOf(desk, "households"), countOf(desk, "members")]).toEqual([0, 0]);
  expect(await desk.of(steps).list({ before: null, limit: 10 })).toEqual(before);
  desk.job.check = () => undefined;
  expect((await client.preview({ id, decisions: made })).households.new).toBe(450);
  expect((await client.apply({ id, decisions: made })).step).not.toBe(null);
  expect([countOf(desk, "households"), countOf(desk, "members")]).toEqual([450, 450]);
});

it("keeps a checked backup of the time before it wrote, and none where nothing is written", async () => {
  const desk = await foundedDesk();
  const made = decisions(addVillage(desk.desk.session!));
  const path = file("表.csv", `${head}\n001,扎西,户主\n`);
  const forImports = async () => (await desk.of(backups).list({})).filter(({ reason }) => reason === "import");
  await importFile(desk, path, made);
  const [kept, ...more] = await forImports();
  expect(more).toEqual([]);
  expect(await desk.of(backups).verify({ id: kept!.id })).toEqual({ sound: true });
  await importFile(desk, path, made);
  expect(await forImports()).toEqual([kept]);
});
