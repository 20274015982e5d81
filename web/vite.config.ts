import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const KEPT = ["fr-FR", "en-US"];
const EMPTY = "\0empty-locale";

/** React Aria ships its own words in thirty languages; the desk speaks two, so the others are left out of the bundle. */
function onlyOurLanguages(): Plugin {
  return {
    name: "only-our-languages",
    enforce: "pre",
    resolveId(source) {
      const locale = /\/([a-z]{2}-[A-Z]{2})\.m?js$/.exec(source)?.[1];
      return locale && !KEPT.includes(locale) ? EMPTY : null;
    },
    load: (id) => (id === EMPTY ? "export default {}" : null),
  };
}

export default defineConfig({
  base: "/desk/",
  plugins: [onlyOurLanguages()],
  // The router names its development build in its exports for every browser bundle; ours ships the other one.
  resolve: { alias: [{ find: /^react-router$/, replacement: fileURLToPath(new URL("node_modules/react-router/dist/production/index.mjs", import.meta.url)) }] },
  // One file: the whole desk weighs less than its budget for a first load, and a home page then takes ten requests.
  build: { target: "es2022", assetsInlineLimit: 0, cssCodeSplit: false, sourcemap: false, modulePreload: { polyfill: false }, rolldownOptions: { output: { codeSplitting: false } } },
  // The server refuses what comes from a page of another host: it must see the one that the browser sees.
  server: { proxy: { "/api": { target: `http://127.0.0.1:${process.env["SOCLE_PORT"] ?? "8137"}`, changeOrigin: false } } },
  test: { include: ["test/**/*.test.ts"], environment: "node" },
} as Parameters<typeof defineConfig>[0]);
