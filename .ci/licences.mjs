// Sorts the components of CycloneDX files by licence, as a table. Fails on a licence that nobody has accepted yet.
import { readFileSync } from "node:fs";

// Licences under which a library may come with a program under EUPL-1.2: permissive ones, and those that hold for the
// library alone, which stays a file of its own. Where a library offers several, one is enough.
const ACCEPTED = new Set([
  "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "Bouncy-Castle-Licence", "CC0-1.0", "ISC", "MIT", "PostgreSQL", "Unicode-3.0",
  "EPL-2.0", "EUPL-1.2", "LGPL-2.1-only", "LGPL-2.1-or-later", "MPL-2.0",
]);

// Names that pom files give to licences that have an identifier.
const KNOWN = { "Bouncy Castle Licence": "Bouncy-Castle-Licence", "The (New) BSD License": "BSD-3-Clause" };

const licences = (component) => (component.licenses ?? [])
  .flatMap(({ license, expression }) => expression ? expression.replace(/[()]/g, "").split(/ OR /) : [license.id ?? KNOWN[license.name] ?? license.name])
  .map((name) => KNOWN[name] ?? name);

const byLicence = new Map();
let wrong = 0;
for (const file of process.argv.slice(2)) {
  for (const component of JSON.parse(readFileSync(file, "utf8")).components) {
    if (component.group === "eu.socle") continue;
    const name = [component.group, component.name].filter(Boolean).join(component.purl.startsWith("pkg:npm") ? "/" : ":");
    const offered = licences(component);
    if (!offered.some((each) => ACCEPTED.has(each))) {
      console.error(`${name} ${component.version}: ${offered.join(", ") || "?"}`);
      wrong++;
    }
    const key = [...new Set(offered)].sort().join(" / ") || "?";
    byLicence.set(key, [...(byLicence.get(key) ?? []), `${name} ${component.version}`]);
  }
}
console.log("| Licence | Bibliothèques / Libraries |\n|---|---|");
for (const key of [...byLicence.keys()].sort()) console.log(`| ${key} | ${byLicence.get(key).sort().join(", ")} |`);
process.exit(wrong ? 1 : 0);
