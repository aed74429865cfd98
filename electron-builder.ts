// Packaging, run where Electron's binaries and the packaging tools can be fetched:
//   npx electron-builder@26.17.0 --config electron-builder.ts
// Elsewhere tests/unit/build/builder.test.ts checks what can be checked without them.

/** Flipped in the packaged binary (electron:docs/tutorial/fuses.md). Worker threads do not need runAsNode. */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;

const addon = "node_modules/better-sqlite3/prebuilds";
const notFor = (...platforms: string[]) => platforms.map((platform) => `!${addon}/${platform}*`);

export default {
  appId: "org.hearthbook.app",
  productName: "Hearthbook",
  electronVersion: "45.4.1",
  electronFuses: fuses,
  directories: { output: "dist" },
  asar: true,
  // The addon is Node-API: the same binary serves Node and Electron, so nothing is rebuilt.
  npmRebuild: false,
  asarUnpack: ["**/*.node"],
  files: ["out/**", "resources/**", "package.json", "!**/*.map", "!node_modules/better-sqlite3/{deps,src}/**"],
  publish: null,
  win: {
    target: [
      { target: "nsis", arch: ["x64", "arm64"] },
      { target: "zip", arch: ["x64"] },
    ],
    files: notFor("linux", "darwin"),
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  linux: {
    target: [
      { target: "deb", arch: ["x64", "arm64"] },
      { target: "AppImage", arch: ["x64"] },
    ],
    category: "Office",
    synopsis: "Roster and mutual-help ledger that needs no network",
    files: notFor("win32", "darwin"),
  },
} as const;
