import fc from "fast-check";

/** What happens in an office, by places in lists (they wrap around), so that a shrunk history stays readable. */
export type Act =
  | { act: "edit"; pc: number; row: number; field: number; value: "new" | "same" | "none" }
  | { act: "add"; pc: number; named: boolean }
  | { act: "add person"; pc: number; row: number }
  | { act: "remove"; pc: number; row: number }
  | { act: "decide"; pc: number; nth: number; side: number }
  | { act: "undo"; pc: number; what: "taking" | "last" }
  | { act: "write file"; pc: number; to: number; base: "full" | "acked" | "held" | "third" }
  | { act: "take file"; pc: number; file: number; twice: boolean; look: boolean }
  | { act: "send"; pc: number; to: number; base: "full" | "acked" | "held"; look: boolean }
  | { act: "damage"; pc: number; file: number; how: Damage; at: number }
  | { act: "fewer rows"; pc: number; file: number; at: number }
  | { act: "any order"; pc: number; file: number }
  | { act: "erase"; pc: number; row: number }
  | { act: "back up"; pc: number }
  | { act: "restore"; pc: number }
  | { act: "clone"; pc: number }
  | { act: "restart"; pc: number }
  | { act: "upgrade"; pc: number }
  | { act: "clock"; pc: number; to: Clock }
  | { act: "snapshot"; pc: number; gives: boolean }
  | { act: "roll back"; pc: number }
  | { act: "enrol"; pc: number; device: number }
  | { act: "revoke"; pc: number; device: number };

export type Kind = Act["act"];
export const damages = ["cut", "cut lines", "drop row", "double row", "drop commit", "unseen dot", "not JSON"] as const;
export type Damage = (typeof damages)[number];
export const clocks = ["1970", "2000", "2099", "right", "random"] as const;
export type Clock = (typeof clocks)[number] | number;

const nth = fc.nat(7);
const pc = fc.nat(4);

const each = {
  edit: fc.record({
    act: fc.constant("edit" as const),
    pc,
    row: fc.nat(4),
    field: fc.nat(3),
    value: fc.constantFrom("new" as const, "new" as const, "new" as const, "same" as const, "none" as const),
  }),
  add: fc.record({ act: fc.constant("add" as const), pc, named: fc.boolean() }),
  "add person": fc.record({ act: fc.constant("add person" as const), pc, row: nth }),
  remove: fc.record({ act: fc.constant("remove" as const), pc, row: nth }),
  decide: fc.record({ act: fc.constant("decide" as const), pc, nth, side: fc.nat(2) }),
  undo: fc.record({
    act: fc.constant("undo" as const),
    pc,
    what: fc.constantFrom("taking" as const, "last" as const, "last" as const),
  }),
  "write file": fc.record({
    act: fc.constant("write file" as const),
    pc,
    to: pc,
    base: fc.constantFrom("full" as const, "acked" as const, "held" as const, "third" as const, "third" as const),
  }),
  "take file": fc.record({
    act: fc.constant("take file" as const),
    pc,
    file: fc.nat(15),
    twice: fc.boolean(),
    look: fc.boolean(),
  }),
  send: fc.record({
    act: fc.constant("send" as const),
    pc,
    to: pc,
    base: fc.constantFrom("acked" as const, "held" as const, "full" as const),
    look: fc.boolean(),
  }),
  damage: fc.record({
    act: fc.constant("damage" as const),
    pc,
    file: nth,
    how: fc.constantFrom(...damages),
    at: fc.nat(100_000),
  }),
  "fewer rows": fc.record({ act: fc.constant("fewer rows" as const), pc, file: nth, at: fc.nat(20) }),
  "any order": fc.record({ act: fc.constant("any order" as const), pc, file: nth }),
  erase: fc.record({ act: fc.constant("erase" as const), pc, row: nth }),
  "back up": fc.record({ act: fc.constant("back up" as const), pc }),
  restore: fc.record({ act: fc.constant("restore" as const), pc }),
  clone: fc.record({ act: fc.constant("clone" as const), pc }),
  restart: fc.record({ act: fc.constant("restart" as const), pc }),
  upgrade: fc.record({ act: fc.constant("upgrade" as const), pc }),
  clock: fc.record({
    act: fc.constant("clock" as const),
    pc,
    to: fc.oneof(fc.constantFrom(...clocks), fc.integer({ min: 0, max: 130 })),
  }),
  snapshot: fc.record({ act: fc.constant("snapshot" as const), pc, gives: fc.boolean() }),
  "roll back": fc.record({ act: fc.constant("roll back" as const), pc }),
  enrol: fc.record({ act: fc.constant("enrol" as const), pc, device: pc }),
  revoke: fc.record({ act: fc.constant("revoke" as const), pc, device: pc }),
} satisfies Record<Kind, fc.Arbitrary<Act>>;

export type Weights = Readonly<Partial<Record<Kind, number>>>;

/** A normal day: much typing, many files in any order, now and then something goes wrong. */
export const everyday: Weights = {
  edit: 14,
  add: 2,
  "add person": 2,
  remove: 1,
  decide: 5,
  undo: 2,
  "write file": 5,
  "take file": 7,
  send: 8,
  damage: 1,
  "fewer rows": 1,
  "any order": 1,
  erase: 1,
  "back up": 1,
  restore: 1,
  clone: 1,
  restart: 1,
  clock: 2,
};

/** PCs that are restored, copied and started again, with clocks that nobody set. */
export const troubled: Weights = {
  ...everyday,
  "back up": 3,
  restore: 4,
  clone: 2,
  restart: 3,
  clock: 4,
  erase: 2,
  damage: 0,
  "fewer rows": 0,
};

/** Older and newer programs side by side. */
export const mixedPrograms: Weights = { ...everyday, add: 3, upgrade: 1, "back up": 1, restore: 1, damage: 0 };

/** Machines put back to an earlier moment while their program runs. */
export const rolledBackMachines: Weights = {
  edit: 16,
  decide: 2,
  "write file": 3,
  "take file": 5,
  send: 10,
  snapshot: 4,
  "roll back": 6,
  restart: 1,
  erase: 1,
};

/** PCs that are enrolled late, or no longer. */
export const enrolling: Weights = {
  edit: 12,
  decide: 4,
  add: 1,
  "add person": 1,
  "write file": 4,
  "take file": 6,
  send: 10,
  enrol: 3,
  revoke: 1,
  restart: 1,
  erase: 1,
};

/** Histories of what happens with the given weights. */
export const historyOf = (weights: Weights, maxLength = 36): fc.Arbitrary<Act[]> =>
  fc.array(
    fc.oneof(
      ...Object.entries(weights).map(([kind, weight]) => ({
        weight,
        arbitrary: each[kind as Kind] as fc.Arbitrary<Act>,
      })),
    ),
    { minLength: 6, maxLength, size: "max" },
  );

/** A history in lines, as it is shown when it fails. */
export const told = (acts: readonly Act[]): string =>
  acts.map(({ act, ...rest }) => `  ${act} ${JSON.stringify(rest)}`).join("\n");
