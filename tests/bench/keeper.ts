/** The keeper of every register of the bench. */
export const keeper = { name: "管理员甲", passphrase: "青山绿水 2026" } as const;
