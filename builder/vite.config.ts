import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const OUT = "../src/safelight/server/static";

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
  server: { proxy: { "/api": process.env.SAFELIGHT_SERVER ?? "http://127.0.0.1:8765" } },
  test: { environment: "jsdom", globals: false, setupFiles: ["./src/testing/setup.ts"] },
});
