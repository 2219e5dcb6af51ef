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
  // Some tests render whole pages, which takes its time where the machine is busy.
  test: { environment: "jsdom", globals: false, setupFiles: ["./src/testing/setup.ts"], testTimeout: 30_000 },
});
