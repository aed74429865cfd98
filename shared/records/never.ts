/** What the product never holds (mission.md), by the number of its line there. */
export const neverKinds = ["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N10", "N11", "N12"] as const;
export type NeverKind = (typeof neverKinds)[number];

interface Words {
  readonly zh: readonly string[];
  readonly bo: readonly string[];
  readonly en: readonly string[];
}

const words = (zh: string, bo: string, en: string): Words => ({
  zh: zh.split(" "),
  bo: bo.split(" "),
  en: en.split(", "),
});

/**
 * Words that name something of N1 to N12 wherever they occur in a heading, label or code.
 * The importer leaves such columns out; the vocabulary check fails the build on them.
 */
export const neverWords: Readonly<Record<NeverKind, Words>> = {
  N1: words(
    "政治面貌 政治身份 政治表现 党员 党派 入党 团员 入团 党支部 思想 态度 立场 表态 承诺书 学习考勤 " +
      "宣讲考勤 上访 信访 诉求 预备党员 群团",
    "ཆབ་སྲིད དྲན་ཚུལ",
    "political, party member, party membership, league member, ideology, attitude, petition, pledge",
  ),
  N2: words(
    "民族 族别 宗教 信仰 信教 教派 寺庙 寺院 僧 尼姑 朝佛 教职 籍贯 母语",
    "མི་རིགས ཆོས་ལུགས དད་པ དགོན་པ གྲྭ་པ",
    "ethnic, nationality, religio, faith, monast, monk, nun, race",
  ),
  N3: words(
    "去向 外出 返乡 返回时间 离开时间 流动 行踪 轨迹 来访 访客 来客 暂住 居住证 护照 签证 通行证 出境 " +
      "出国 境外 国外 留宿 寄宿 住宿登记 经度 纬度 坐标 经纬 车牌 车辆 务工地 打工地 现居住地 户籍地 籍地",
    "ཕྱིར་འགྲོ ལམ་ཡིག",
    "whereabouts, travel, passport, visa, visitor, lodg, left on leave, latitude, longitude, coordinate, " +
      "gps, plate no, relatives abroad",
  ),
  N4: words(
    "社会关系 交往 来往 朋友 通话 微信 qq 聊天 群号 联系对象 紧急联系人 亲属关系人 主要亲属",
    "གྲོགས་པོ",
    "friend, wechat, chat, call log, social ties, associate, emergency contact",
  ),
  N5: words(
    "重点人 重点人员 重点户 重点对象 特殊人群 特殊群体 风险 等级评定 关注等级 预警 管控 稳控 刑释 涉稳 " +
      "黑名单 红黄 标签 人员类别 人员属性",
    "ཉེན་ཁ",
    "key person, risk, watch list, watchlist, special group, security level, blacklist, flagged",
  ),
  N6: words(
    "举报 线索 矛盾纠纷 纠纷 调解 反映情况 检举 隐患人 异常情况 情况报告",
    "སྙན་ཞུ་གསང",
    "tip-off, informant, incident, mediation, dispute, report on",
  ),
  N7: words(
    "积分 评分 得分 打分 分值 星级 排名 名次 红榜 黑榜 先进户 文明户 奖惩 考核 评议 评比 信用等级",
    "སྐར་གྲངས",
    "score, rating, ranking, star household, credit level, honour list, honor list, appraisal",
  ),
  N8: words(
    "身份证 身份号 公民身份 证件号 证件类型 证件类别 户口簿 户口本 户口编号 户口号 户籍号 社保卡 社保号 " +
      "医保号 医保卡 银行卡 银行账 银行帐 账号 帐号 卡号 一卡通 开户行 照片 相片 头像 图片 指纹 人脸 面部 " +
      "虹膜 声纹 录音 残疾证号 学籍号 驾驶证",
    "ཐོབ་ཐང་ལག་ཁྱེར ཐོ་ཁང འདྲ་པར",
    "national id, id no, id number, id card, identity, bank, account no, card no, photo, portrait, " +
      "fingerprint, face, voice print, biometric, hukou, social security",
  ),
  N9: words(
    "收入 年收 资产 存款 财产 负债 贫困 低保 五保 致贫 脱贫 建档立卡 病种 病史 疾病 患病 诊断 健康状况 " +
      "身体状况 血型 残疾等级 残疾类别 残疾 生育 节育 避孕 怀孕 孕 婚姻 婚否 犯罪 前科 吸毒 服刑 违法 " +
      "拒绝原因 未参加原因 不参加原因 牲畜 耕地面积 草场面积 房屋面积 文化程度 学历 职业 工作单位 兵役",
    "ཡོང་འབབ ནད་གཞི རྒྱུ་ནོར",
    "income, asset, wealth, diagnos, disease, illness, health, disab, fertil, pregnan, marital, " +
      "criminal, poverty, reason for refus, who refused, livestock, education level, occupation",
  ),
  N10: words(
    "备注 备考 附注 注释 其他情况 情况说明 附件 自定义 标记 家庭情况 基本情况描述 描述",
    "མཆན གསལ་བཤད",
    "remark, note, comment, memo, attachment, custom field, tag list, description of",
  ),
  N11: words(
    "覆盖率 参加率 入组率 未入组 未参加 未走访 未入户 指标任务 任务数 完成率 缺勤 应到 旷工",
    "བརྒྱ་ཆའི་ཚད",
    "coverage, unvisited, unjoined, quota, absence, participation rate",
  ),
  N12: words(
    "跨区查询 人员上报 自动评估 智能研判 研判 画像 比对结果",
    "རང་འགུལ་དབྱེ་ཞིབ",
    "cross-office, person export, automatic score, profiling",
  ),
};

const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

/** English terms match at the start of a word, so that `race` is not found in `trace`. */
const startsWord = (line: string, word: string): boolean => {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1))
    if (at === 0 || !/[a-z]/.test(line[at - 1]!)) return true;
  return false;
};

/** The line of mission.md that a heading, label or code falls under; null when none does. */
export function neverKind(text: string): NeverKind | null {
  const line = folded(text);
  const tight = line.replace(/[\s_\-()[\]{}:,.、。*#]+/g, "");
  for (const kind of neverKinds) {
    const words = neverWords[kind];
    if (words.zh.some((word) => tight.includes(word)) || words.bo.some((word) => line.includes(word))) return kind;
    if (words.en.some((word) => startsWord(line, word))) return kind;
  }
  return null;
}
