/** SQL of what a book works out for each row `t`, by column name; each programme adds its own. */
export type BookColumns = Readonly<Record<string, string>>;
