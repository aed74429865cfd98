import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import type { Session } from "../../../electron/database/session.ts";
import { write } from "../../../electron/services/exports/exports.ts";
import { type BookRecord, bookRecords } from "../../../shared/books/book.ts";
import { records } from "../../../shared/records/all.ts";
import type { PatchOf, RecordDescription } from "../../../shared/records/record.ts";
import { fillEveryBook } from "../../support/everyBook.ts";
import { contextOn } from "../../support/formsContext.ts";
import { newRegister, tempFolder } from "../../support/register.ts";

const home = { 行政村: "青石村", 户编号: "L12", 户主: "次仁L1" };

/** What a clerk reads in a row of each book: names, codes in words, yuan and quantities as numbers. */
const readIn: Readonly<Record<BookRecord, Readonly<Record<string, string | number>>>> = {
  postedOfficer: { 姓名: "江措", 类别: "第一书记", 派出单位: "试验县水利局" },
  posting: { 派驻人员: "江措", 起始日期: "2025-01-01", 文号: "试组〔2025〕1号", 服务事项: "农技、住房" },
  pairing: { ...home, 结对干部: "江措", 干部单位: "试验县农牧局", 层级: "县级", 结对日期: "2025-03-01" },
  visit: { 结对: "L12", 走访日期: "2025-04-02", 办理事项: "农技、社保代办", 自付费用: 123 },
  assistance: { ...home, 类别: "慰问品", 日期: "2025-04-02", 品名: "大米", 数量: 12.5, 单位: "公斤", 金额: 200.5 },
  jlg: { 小组编号: "L1", 协议号: "2025-L1", 有效期至: "2028-03-01", 每户限额: 50_000, 小组总限额: 200_000 },
  jlgHousehold: { 联保小组: "L1", 户编号: "L11", 户主: "洛桑L1", 加入日期: "2025-03-01" },
  guarantorConsent: { 联保小组: "L1", 担保人: "洛桑L1", 最高额: 50_000, 保证方式: "连带责任", 冷静期至: "2025-03-04" },
  loan: { 户编号: "L11", 联保小组: "L1", 合同号: "2025-0117", 本金: 32_500, "年利率(%)": 4.35, 还款方式: "等额本息" },
  instalment: { 贷款: "2025-0117", 期次: 1, 应还日期: "2025-09-20", 应还本金: 12_500, 应还利息: 710 },
  repayment: { 贷款: "2025-0117", 还款日期: "2025-09-20", 还款金额: 13_210, 还款人: "本人", 还款渠道: "柜台" },
  enterprise: { 名称: "青石养殖专业合作社", 类型: "专业合作社", 成立日期: "2019-05-06", 主营: "养殖" },
  enterpriseYear: { 经济实体: "青石养殖专业合作社", 年度: 2022, 成员数: 24, 带动户数: 31, 增收: 120_000 },
  labourEvent: { 开始日期: "2025-07-01", 事项: "收割", 地点: "东头麦地", 人次: 12, 工时: 96.5, 自愿确认: "是" },
  volunteerCert: { 志愿者: "次仁L1", 互助劳动: "东头麦地", 工时: 8 },
  donation: { 接收日期: "2025-06-01", 捐赠方类别: "单位", 品名: "棉被", 数量: 22, 单位: "床", 折价: 123_456 },
  distribution: { ...home, 捐赠: "棉被", 发放日期: "2025-06-03", 发放数量: 1, 签收编号: "1" },
  careCase: { 照料对象: "次仁L1", 类别: "老弱", 复核日期: "2025-09-01", 进食: "是", 洗澡: "否", 需求: "取暖、送餐" },
  careVisit: { 照料对象: "次仁L1", 月份: "2025-05", 服务: "送餐", 次数: 8, 照料人: "邻里" },
  helpRequest: { ...home, 提出人: "本人", 事项: "水电路", 求助日期: "2025-05-01", 状态: "办理中" },
  place: { 行政村: "青石村", 名称: "村活动室", 类型: "活动室" },
  placeCheck: { 场所: "村活动室", 检查日期: "2025-10-01", 检查表: "消防" },
  placeCheckItem: { 检查项: "灭火器在有效期内", 结果: "需整改", 整改: "报上级处理", 整改期限: "2025-11-01" },
  meeting: { 日期: "2025-08-02", 会场: "村活动室", 主题: "防火用电", 到会人数: 41 },
  notice: { 标题: "防火通知", 正文: "注意防火。", 张贴日期: "2025-08-02", 张贴至: "2025-09-30", 语言: "中文" },
  surveyTally: { 调查编号: "2025-1", 问题: "水电服务怎么样？", 选项: "满意", 票数: 12 },
};

const formula = "=HYPERLINK(1)";

/** Gives every row of a book a paper number that a spreadsheet would run. */
function temptFormula(session: Session, record: BookRecord): void {
  const description: RecordDescription = records[record];
  const uids = session.client.prepare(`SELECT uid FROM ${description.table}`).pluck().all() as string[];
  change(session, { kind: "edit", params: {} }, (by) => {
    for (const uid of uids) by.patch(description, uid, { paperRef: formula } as PatchOf<RecordDescription>);
  });
}

async function written(session: Session, list: BookRecord, format: "xlsx" | "csv"): Promise<Buffer> {
  const { context, grant } = contextOn(session);
  const file = join(tempFolder(), `list.${format}`);
  const ask = { list, range: { kind: "all" }, columns: null, asOf: null, purpose: "AID", format } as const;
  await write(context, { ...ask, target: grant(file) });
  return readFileSync(file);
}

const linesOf = (bytes: Buffer): Record<string, unknown>[] => {
  const book = XLSX.read(bytes);
  return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { defval: null });
};

/** Headings of a record's own fields; a consent is no column, a household is its number and its head. */
function headingsOf(record: BookRecord): string[] {
  const { fields }: RecordDescription = records[record];
  const shown = Object.values(fields).filter(({ target }) => target !== "consent");
  return shown.flatMap(({ zh, target }) => (target === "household" ? ["户编号", "户主"] : [zh]));
}

describe.each(bookRecords)("the book %s", (record) => {
  it("is written with a column for every field, a row as a clerk reads it, and nothing that runs", async () => {
    const { session } = newRegister();
    fillEveryBook(session);
    temptFormula(session, record);
    const lines = linesOf(await written(session, record, "xlsx"));
    expect(Object.keys(lines[0]!)).toEqual(expect.arrayContaining(headingsOf(record)));
    expect(lines).toContainEqual(expect.objectContaining({ ...readIn[record], 纸质编号: formula }));
    const csv = (await written(session, record, "csv")).toString("utf8");
    expect(csv.split("\r\n").filter(Boolean)).toHaveLength(lines.length + 1);
    expect(csv).not.toMatch(/(^|[,\r\n"])[=+@]/);
    expect(csv.match(/'=HYPERLINK/g)).toHaveLength(lines.length);
  });
});
