import react from "@vitejs/plugin-react";
import { loadEnv } from "vite";
import { defineConfig } from "vitest/config";

const OUT = "../src/safelight/server/static";
const SERVER = loadEnv("development", ".", "SAFELIGHT_").SAFELIGHT_SERVER ?? "http://127.0.0.1:8765";

// The bundle is committed (decision 0026): plain names and no minifying, so that two branches merge as their sources do.
export default defineConfig({
  base: "./",
  plugins: [react()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    minify: false,
    license: { fileName: "THIRD_PARTY_LICENSES.md" },
    rollupOptions: {
      output: {
        entryFileNames: "assets/[name].js",
        chunkFileNames: "assets/[name].js",
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
  // The server refuses pages of other sites; to it, the one that is served here is its own.
  server: { proxy: { "/api": { target: SERVER, changeOrigin: true, headers: { origin: SERVER } } } },
  test: {
    globals: false,
    // To make a document takes longer than most tests do: it is there for those whose name ends with .tsx.
    projects: [
      { extends: true, test: { name: "plain", include: ["src/**/*.test.ts"], environment: "node" } },
      {
        extends: true,
        test: {
          name: "in a document",
          include: ["src/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: ["./src/testing/setup.ts"],
          testTimeout: 30_000, // whole pages take their time where the machine is busy
        },
      },
    ],
  },
});
