// Checks the version before anything that an old Node could not read, then runs a TypeScript entry.
// Written so that every Node parses it.
"use strict";
var major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error("Hearthbook needs Node 24 or newer; this is Node " + process.versions.node + ".");
  console.error("Run it as `npm start` or `npm run <name>`: after `npm install` these use the Node 24 of the project.");
  process.exit(1);
}
var entry = process.argv[2];
process.argv.splice(1, 2, require("node:path").resolve(entry));
import(require("node:url").pathToFileURL(process.argv[1]).href).catch(function (error) {
  console.error(error);
  process.exit(1);
});
