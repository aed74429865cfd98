import { existsSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const entries = {
  main: "electron/main.ts",
  chromium: "electron/hosts/chromium/main.ts",
  terminal: "electron/hosts/terminal/main.ts",
  worker: "electron/worker/main.ts",
  sheetReader: "electron/services/sheets/child.ts",
};

const present = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));

export default defineConfig({
  main: {
    build: {
      target: "node24.15",
      externalizeDeps: { exclude: ["zod", "drizzle-orm"] },
      rolldownOptions: {
        input: present,
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      target: "node24.15",
      rolldownOptions: {
        input: { preload: "electron/preload.ts" },
        // A sandboxed preload must be one CommonJS file that requires nothing but electron.
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  },
  renderer: {
    root: "renderer",
    base: "/",
    plugins: [react()],
    // PostCSS loses the file of a class that another file composes, and warns of it at each build.
    css: { transformer: "lightningcss" },
    build: {
      outDir: "out/renderer",
      target: "chrome140",
      minify: true,
      chunkSizeWarningLimit: 6000,
      rolldownOptions: { input: resolve("renderer/index.html") },
    },
  },
});
