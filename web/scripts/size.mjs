// Fails when the first load of the desk is above its budget: 230 kB compressed, the page and what it names, plus the chunk of one screen.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const BUDGET = 230_000;
const PAGE_CHANGE = 60_000;
const DIST = new URL("../dist", import.meta.url).pathname;
const weigh = (path) => brotliCompressSync(readFileSync(join(DIST, path))).length;

const html = readFileSync(join(DIST, "index.html"), "utf8");
const named = [...html.matchAll(/(?:src|href)="\/desk\/([^"]+)"/g)].map((match) => match[1]);
const first = ["index.html", ...named];
const others = readdirSync(join(DIST, "assets")).filter((name) => /\.js$/.test(name)).map((name) => `assets/${name}`).filter((name) => !first.includes(name));
const screens = others.map((name) => [weigh(name), name]).sort((a, b) => b[0] - a[0]);
const largest = screens[0] ?? [0, "none"];
const total = first.reduce((sum, path) => sum + weigh(path), 0) + screens.reduce((sum, [size]) => sum + size, 0);

const core = first.reduce((sum, path) => sum + weigh(path), 0);
console.log(`first load ${core} bytes in ${first.length} files; largest other chunk ${largest[0]} (${largest[1]}); everything ${total}`);
if (core + largest[0] > BUDGET || largest[0] > PAGE_CHANGE) {
  console.error(`above the budget of ${BUDGET} bytes for a first load or ${PAGE_CHANGE} for a page change`);
  process.exit(1);
}
