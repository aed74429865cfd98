import { file } from "../books.ts";
import { births, idOf, lines, type Grid, type House, type Person } from "../otherOffices.ts";
import { type Layout, type Cell, letter, houses, made, asBook } from "./layout.ts";

/** One row a household, its people in columns of their own. */
export function peopleInColumns(): Layout[] {
  const most = 4;
  const facts = (person: Person | undefined, order: readonly (keyof Person)[]): Cell[] =>
    order.map((fact) => person?.[fact] ?? null);
  const rows = (list: readonly House[], order: readonly (keyof Person)[], first: (house: House) => Cell[]): Grid =>
    list.map((house) => [
      ...first(house),
      ...Array.from({ length: most }, (_, m) => facts(house.people[m + 1], order)).flat(),
    ]);
  const own = ({ no, people }: House): Cell[] => [no, people[0]!.name, people[0]!.sex, people[0]!.birth];
  const lead = ["户编号", "户主姓名", "户主性别", "户主出生日期"];
  const order = ["name", "relation", "sex", "birth"] as const;
  const numbers = [1, 2, 3, 4];
  const l = Array.from({ length: 9 }, () => houses(10));
  const couples = houses(12, 3).map((house, i) => ({
    ...house,
    people: house.people.map((person, p) =>
      p === 0
        ? person
        : p === 1
          ? { ...person, relation: "配偶" }
          : { ...person, relation: i % 2 ? "子" : "女", sex: (i % 2 ? "男" : "女") as Person["sex"] },
    ),
  }));
  return [
    made("成员1姓名, 成员1关系, 成员1性别, 成员1出生日期", l[0]!, () =>
      asBook([
        [...lead, ...numbers.flatMap((n) => ["姓名", "关系", "性别", "出生日期"].map((fact) => `成员${n}${fact}`))],
        ...rows(l[0]!, order, own),
      ]),
    ),
    made("家庭成员一 over its columns", l[1]!, () =>
      asBook(
        [
          [...lead, ...["一", "二", "三", "四"].flatMap((n) => [`家庭成员${n}`, null, null, null])],
          [null, null, null, null, ...numbers.flatMap(() => ["姓名", "与户主关系", "性别", "出生年月"])],
          ...rows(l[1]!, order, own),
        ],
        "biff8",
        {
          merges: [
            "A1:A2",
            "B1:B2",
            "C1:C2",
            "D1:D2",
            ...numbers.map((n) => `${letter(n * 4)}1:${letter(n * 4 + 3)}1`),
          ],
        },
      ),
    ),
    made("姓名1, 关系1, 出生年月1 after the head", l[2]!, () =>
      asBook([
        [
          "户号",
          "户主",
          "性别",
          "出生年月",
          ...numbers.flatMap((n) => [`姓名${n}`, `关系${n}`, `性别${n}`, `出生年月${n}`]),
        ],
        ...rows(l[2]!, order, own),
      ]),
    ),
    made("姓名 and 关系 again and again without numbers", l[3]!, () =>
      asBook([
        [
          "户编号",
          "户主",
          "户主性别",
          "户主出生日期",
          ...numbers.flatMap(() => ["姓名", "与户主关系", "性别", "出生日期"]),
        ],
        ...rows(l[3]!, order, own),
      ]),
    ),
    made("all names, then all relations, then all births", l[4]!, () =>
      asBook([
        [
          ...lead,
          ...numbers.map((n) => `成员${n}姓名`),
          ...numbers.map((n) => `成员${n}与户主关系`),
          ...numbers.map((n) => `成员${n}出生日期`),
        ],
        ...l[4]!.map((house) => [
          ...own(house),
          ...(["name", "relation", "birth"] as const).flatMap((fact) =>
            numbers.map((n) => house.people[n]?.[fact] ?? null),
          ),
        ]),
      ]),
    ),
    made("relation before the name, identity numbers between", l[5]!, () =>
      asBook([
        [...lead, ...numbers.flatMap((n) => [`成员${n}关系`, `成员${n}姓名`, `成员${n}身份证号`, `成员${n}出生年月`])],
        ...l[5]!.map((house, h) => [
          ...own(house),
          ...numbers.flatMap((n) => {
            const person = house.people[n];
            return person
              ? [person.relation, person.name, idOf(h * 9 + n), births.dots(person.birth)]
              : [null, null, null, null];
          }),
        ]),
      ]),
    ),
    made("head under 姓名, members numbered, as text", l[6]!, () =>
      file(
        "成员.csv",
        lines(
          [
            [
              "户编号",
              "姓名",
              "性别",
              "出生日期",
              ...numbers.flatMap((n) => [`成员${n}`, `成员${n}关系`, `成员${n}出生日期`]),
            ],
            ...rows(l[6]!, ["name", "relation", "birth"], own),
          ],
          ",",
        ),
      ),
    ),
    made("配偶姓名, 子女1姓名, 子女2姓名", couples, () =>
      asBook([
        [...lead, "配偶姓名", "配偶出生日期", "子女1姓名", "子女1性别", "子女1出生日期"],
        ...couples.map((house) => {
          const [, mate, child] = house.people;
          return [
            ...own(house),
            mate?.name ?? null,
            mate?.birth ?? null,
            child?.name ?? null,
            child?.sex ?? null,
            child?.birth ?? null,
          ];
        }),
      ]),
    ),
    made("成员① with relation and birth in the same cell", l[8]!, () =>
      asBook([
        [...lead, "成员①", "成员②", "成员③", "成员④"],
        ...l[8]!.map((house) => [
          ...own(house),
          ...numbers.map((n) =>
            house.people[n] ? `${house.people[n].name}（${house.people[n].relation}，${house.people[n].birth}）` : null,
          ),
        ]),
      ]),
    ),
  ];
}
