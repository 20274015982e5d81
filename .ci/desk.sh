#!/usr/bin/env bash
# Builds the desk when its sources are newer than what was built. Called by the Maven build: desk.sh FOLDER SKIP
set -euo pipefail
cd -- "$1"
[ "$2" = false ] || exit 0
stamp=node_modules/.socle-built
newer=$(find . \( -name node_modules -o -name dist \) -prune -o -type f -newer "$stamp" -print -quit 2>/dev/null || echo stale)
if [ -f dist/index.html ] && [ -f "$stamp" ] && [ -z "$newer" ]; then exit 0; fi
if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then npm ci --no-audit --no-fund </dev/null; fi
touch "node_modules/.socle-building"
npm run build </dev/null
rm -rf ../app/target/classes/desk # assets of the former build keep other names
mv "node_modules/.socle-building" "$stamp"
