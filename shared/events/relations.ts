interface Person {
  readonly uid: string;
  readonly relation: string | null;
  readonly sex: string | null;
}

const child = (sex: string | null): string => (sex === "1" ? "2" : sex === "2" ? "3" : "8");

/** Relation to a head who was the former head's spouse, child, parent … (GB/T 4761 digit, by old relation). */
const after: Readonly<Record<string, Readonly<Record<string, string | typeof child>>>> = {
  "1": { "0": "1", "2": "2", "3": "3", "4": "4" },
  "2": { "0": "5", "1": "5", "2": "7", "3": "7", "5": "6" },
  "3": { "0": "5", "1": "5", "2": "7", "3": "7", "5": "6" },
  "4": { "0": "6", "1": "6" },
  "5": { "0": child, "1": child, "2": "4", "3": "4", "5": "1", "6": "5", "7": child },
  "6": { "0": "4", "5": child, "7": "4" },
  "7": { "0": "7", "5": "5", "6": "6", "7": "7" },
};

/**
 * The likely relation of everybody to a new head, from their relations to the former one. What cannot be
 * told (a grandchild seen from a son) becomes 8 其他, for the clerk to settle.
 */
export function likelyRelations(people: readonly Person[], head: string): Map<string, string> {
  const was = people.find(({ uid }) => uid === head)?.relation?.[0] ?? "8";
  const relations = new Map<string, string>();
  for (const { uid, relation, sex } of people) {
    const likely = relation === null ? undefined : after[was]?.[relation[0]!];
    relations.set(uid, uid === head ? "0" : typeof likely === "function" ? likely(sex) : (likely ?? "8"));
  }
  return relations;
}
