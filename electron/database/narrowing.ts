import { type Condition, foldCase, type Match } from "../../shared/records/listing.ts";

/** Values that a statement binds by name. */
export type Bound = Record<string, string | number | null>;

type Operand = string | number | null;

const pieces: Readonly<Record<string, (sql: string, piece: string) => string>> = {
  contains: (sql, piece) => `instr(lower(${sql}), ${piece}) > 0`,
  starts: (sql, piece) => `substr(lower(${sql}), 1, length(${piece})) = ${piece}`,
  ends: (sql, piece) => `length(${sql}) >= length(${piece}) AND substr(lower(${sql}), -length(${piece})) = ${piece}`,
  says: (sql, piece) => `lower(${sql}) = ${piece}`,
};

const orders: Readonly<Record<string, string>> = { above: ">", below: "<", least: ">=", most: "<=" };

function among(sql: string, values: readonly Operand[], name: string, bound: Bound): string {
  bound[name] = JSON.stringify(values.filter((value) => value !== null));
  const held = `${sql} IN (SELECT value FROM json_each(@${name}))`;
  return values.includes(null) ? `(${sql} IS NULL OR ${held})` : held;
}

/** A stored set is its codes between spaces. */
function holding(sql: string, codes: readonly (string | null)[], name: string, bound: Bound): string {
  bound[name] = JSON.stringify(codes.filter((code) => code !== null));
  const held = `EXISTS (SELECT 1 FROM json_each(@${name}) WHERE instr(' ' || ${sql} || ' ', ' ' || value || ' ') > 0)`;
  return codes.includes(null) ? `(${sql} IS NULL OR ${held})` : held;
}

function conditionOf(sql: string, condition: Condition, name: string, bound: Bound): string {
  if ("oneOf" in condition) return among(sql, condition.oneOf, name, bound);
  if ("anyOf" in condition) return holding(sql, condition.anyOf, name, bound);
  if ("empty" in condition) return `coalesce(${sql}, '') = ''`;
  if ("between" in condition) {
    [bound[`${name}a`], bound[`${name}b`]] = condition.between;
    return `${sql} BETWEEN @${name}a AND @${name}b`;
  }
  if ("equals" in condition) {
    if (condition.equals === null) return `${sql} IS NULL`;
    bound[name] = condition.equals;
    return `${sql} = @${name}`;
  }
  const [[kind, value]] = Object.entries(condition) as [[string, Operand]];
  const piece = pieces[kind];
  bound[name] = piece ? foldCase(String(value)) : value;
  return piece ? piece(sql, `@${name}`) : `${sql} ${orders[kind]} @${name}`;
}

/** The SQL by which a column, given as SQL, is narrowed; its values go into `bound` under `name`. */
export function narrowing(sql: string, match: Match, name: string, bound: Bound): string {
  if ("all" in match || "any" in match) {
    const [parts, word] = "all" in match ? [match.all, "AND"] : [match.any, "OR"];
    return `(${parts.map((part, i) => narrowing(sql, part, `${name}_${i}`, bound)).join(` ${word} `)})`;
  }
  if ("not" in match) return `NOT coalesce(${conditionOf(sql, match.not, name, bound)}, 0)`;
  return `(${conditionOf(sql, match, name, bound)})`;
}
