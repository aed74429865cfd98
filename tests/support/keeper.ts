/** The keeper of every founded sample register. */
export const keeper = { name: "管理员甲", passphrase: "青山绿水 2026" } as const;
export const office = "青石镇人民政府";
