import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, check, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Drizzle tables of the journal that queries read. */
export const scopes = sqliteTable(
  "scope",
  { idx: integer("idx").primaryKey(), uid: text("uid").notNull().unique(), kind: text("kind").notNull() },
  () => [check("scope_kind", sql.raw("kind IN ('village', 'office')"))],
);

export const steps = sqliteTable("step", {
  id: integer("id").primaryKey(),
  at: text("at").notNull(),
  author: text("author").notNull(),
  kind: text("kind").notNull(),
  params: text("params").notNull(),
  dots: text("dots").notNull().default("[]"),
  reverts: integer("reverts").references((): AnySQLiteColumn => steps.id),
  undoneBy: integer("undone_by").references((): AnySQLiteColumn => steps.id),
});

export const commits = sqliteTable("commits", {
  dot: integer("dot").primaryKey(),
  stamp: integer("stamp").notNull(),
  wall: integer("wall").notNull(),
  clockFlag: integer("clock_flag").notNull().default(0),
  nonce: text("nonce").notNull(),
  author: text("author").notNull(),
  kind: text("kind").notNull(),
  step: integer("step")
    .notNull()
    .references(() => steps.id),
});

export const clerks = sqliteTable(
  "clerk",
  {
    uid: text("uid").primaryKey(),
    name: text("name").notNull(),
    role: text("role").notNull(),
    since: text("since").notNull(),
    ended: text("ended"),
  },
  () => [check("clerk_role", sql.raw("role IN ('reader', 'clerk', 'keeper')"))],
);

export const settings = sqliteTable(
  "setting",
  { clerk: text("clerk").notNull(), name: text("name").notNull(), value: text("value").notNull() },
  (columns) => [primaryKey({ columns: [columns.clerk, columns.name] })],
);
