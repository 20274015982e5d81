# shellcheck shell=bash disable=SC1112
# What Socle is made of, in CycloneDX: the libraries of the server and those of the desk, and whether their licences allow us to
# give them away with Socle. Read by ./socle sbom, which has found Java and defines here, say, fail and build.
: "${here:?read by ./socle sbom}"

folder=$here/app/target/socle
build -Psbom
(cd "$here/web" && npm sbom --sbom-format cyclonedx --omit dev --package-lock-only 2>/dev/null) >"$folder/sbom-desk.json"
node "$here/.ci/licences.mjs" "$folder/sbom.json" "$folder/sbom-desk.json" >"$folder/licences.md" ||
  fail 'Une licence est à examiner : elle est nommée ci-dessus.' 'A licence has to be examined: it is named above.'
say "Écrits : $folder/sbom.json, sbom-desk.json, licences.md." "Written: $folder/sbom.json, sbom-desk.json, licences.md."
