/**
 * Who may import whom (docs/map.md): an allow-list by room, type-only imports included.
 * Whatever is not named here fails, packages too.
 */
const packages = (...names) => `(^|/)node_modules/(${names.join("|")})/`;
const files = (...names) => `^(${names.join("|")})`;
const node = { dependencyTypes: ["core"] };

/** room -> paths it may import, packages it may import, whether it may import Node. */
const rooms = {
  "shared/": { paths: ["shared/"], packages: ["zod"] },
  "renderer/": {
    paths: ["renderer/", "shared/"],
    packages: [
      "@ag-grid-community/locale",
      "@hookform/resolvers",
      "@mantine/[a-z]+",
      "@tabler/icons-react",
      "@tanstack/react-[a-z]+",
      "ag-grid-community",
      "ag-grid-react",
      "dayjs",
      "echarts",
      "i18next",
      "pinyin-pro",
      "react",
      "react-dom",
      "react-hook-form",
      "react-i18next",
      "zod",
    ],
  },
  "electron/database/": {
    paths: ["electron/database/", "shared/"],
    packages: ["better-sqlite3", "@types/better-sqlite3", "drizzle-orm", "pinyin-pro"],
    node: true,
  },
  "electron/services/": {
    paths: ["electron/services/", "electron/database/", "electron/worker/context\\.ts$", "shared/"],
    packages: [
      "@e965/xlsx",
      "@types/(papaparse|qrcode|yauzl)",
      "age-encryption",
      "hucre",
      "papaparse",
      "pdf-lib",
      "pinyin-pro",
      "qrcode",
      "yauzl",
      "zod",
    ],
    node: true,
  },
  "electron/worker/": {
    paths: [
      "electron/worker/",
      "electron/services/",
      "electron/database/",
      "electron/hosts/host\\.ts$",
      "electron/app/wire\\.ts$",
      "shared/",
    ],
    packages: ["zod"],
    node: true,
  },
  "electron/app/": {
    paths: ["electron/app/", "electron/hosts/host\\.ts$", "shared/"],
    packages: ["zod"],
    node: true,
  },
  "electron/hosts/host\\.ts$": { paths: ["shared/(host|rpc)/"], packages: [] },
  "electron/(main|preload)\\.ts$": {
    paths: ["electron/app/", "electron/hosts/electron/", "electron/hosts/host\\.ts$", "shared/rpc/"],
    packages: ["electron"],
    node: true,
  },
  "electron/hosts/electron/": {
    paths: ["electron/hosts/electron/", "electron/hosts/host\\.ts$", "electron/app/", "shared/(host|rpc|text)/"],
    packages: ["electron"],
    node: true,
  },
  "electron/hosts/chromium/": {
    paths: [
      "electron/hosts/chromium/",
      "electron/hosts/printing/",
      "electron/hosts/host\\.ts$",
      "electron/app/",
      "shared/(host|rpc|text)/",
    ],
    packages: ["playwright-core"],
    node: true,
  },
  // What two hosts print with: a browser that nobody sees.
  "electron/hosts/printing/": {
    paths: ["electron/hosts/printing/", "electron/hosts/chromium/", "electron/hosts/host\\.ts$", "shared/rpc/"],
    packages: ["playwright-core"],
    node: true,
  },
  "electron/hosts/terminal/": {
    paths: ["electron/hosts/", "electron/app/", "shared/"],
    packages: ["zod"],
    node: true,
  },
  "electron/launch/": {
    paths: ["electron/launch/", "electron/hosts/", "electron/app/", "shared/"],
    packages: [],
    node: true,
  },
  "tests/": { paths: [""], packages: [".*"], node: true },
  "[^/]+$": { paths: [""], packages: [".*"], node: true },
};

const allowed = Object.entries(rooms).flatMap(([room, may]) => {
  const from = { path: `^${room}` };
  return [
    { from, to: { path: files(...may.paths), pathNot: "(^|/)node_modules/|^tests/" } },
    ...(may.packages.length > 0 ? [{ from, to: { path: packages(...may.packages) } }] : []),
    ...(may.node ? [{ from, to: node }] : []),
  ];
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "A cycle has no first file to understand. Move what both sides need to a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  allowed: [
    ...allowed,
    { from: { path: "^tests/" }, to: { path: "^tests/" } },
    { from: { path: "(^|/)node_modules/" }, to: {} },
  ],
  allowedSeverity: "error",
  options: {
    parser: "tsc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "(^|/)node_modules/" },
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["types", "import", "node", "default"] },
  },
};
