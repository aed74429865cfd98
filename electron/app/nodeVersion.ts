/** Oldest Node that the program and its database addon run on. */
const oldest = 24;

/** What to say where Node is too old; null where it is not. `electron/launch/withNode.cjs` says the same before TypeScript can be read. */
export function refusalOf(version: string): string | null {
  if (Number(version.split(".")[0]) >= oldest) return null;
  return `Hearthbook needs Node ${oldest} or newer; this is Node ${version}.
Run it as \`npm start\` or \`npm run <name>\`: after \`npm install\` these use the Node ${oldest} of the project.
`;
}

/** Loads the program where this Node can read it, else says what to do: nothing of it may be imported before. */
export async function onNewNode(load: () => Promise<unknown>): Promise<void> {
  const refusal = refusalOf(process.versions.node);
  if (refusal === null) {
    await load();
    return;
  }
  process.stderr.write(refusal);
  process.exitCode = 1;
}
