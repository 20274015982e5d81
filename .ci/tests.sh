# shellcheck shell=bash disable=SC1112
# Every test of the project: Java modules, desk, browser journeys. Read by ./socle test, which has found Java and defines
# here, say, fail, maven and find_build_tools. All of them run even when one fails; the exit code is 0 only if all passed.
: "${here:?read by ./socle test}"

ensure_chromium() {
  ! command -v chromium >/dev/null || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say 'Installation de Chromium pour les tests dans le navigateur…' 'Installing Chromium for the browser tests…'
    install_chromium </dev/null >/dev/null 2>&1 || true
  fi
  command -v chromium >/dev/null ||
    fail 'Il manque Chromium pour les tests dans le navigateur : apt-get install chromium, avec le compte root.' \
      'Chromium is missing for the browser tests: apt-get install chromium, as root.'
}

# A fresh machine has no package lists yet: they are fetched only if the first try fails.
install_chromium() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y --no-install-recommends chromium && return
  apt-get update && apt-get install -y --no-install-recommends chromium
}

# Adds up the reports of the Java tests: "tests failures skipped".
count_tests() {
  find "$here" -path '*/node_modules' -prune -o -path '*/target/*-reports/TEST-*.xml' -exec grep -hom1 '<testsuite [^>]*>' {} + |
    awk '{ for (i = 1; i <= NF; i++) if (split($i, part, "\"") > 2) sum[part[1]] += part[2] }
         END { print sum["tests="] + 0, sum["failures="] + sum["errors="] + 0, sum["skipped="] + 0 }'
}

test_java() {
  find "$here" -path '*/target/*-reports/TEST-*.xml' -not -path '*/node_modules/*' -delete
  maven -fae verify
}

test_desk() {
  [ -f "$here/web/package.json" ] || return 0
  [ -d "$here/web/node_modules" ] || npm --prefix "$here/web" ci </dev/null || return
  npm --prefix "$here/web" run --if-present test </dev/null
}

test_journeys() {
  [ -f "$here/e2e/pom.xml" ] || return 0
  grep -q '<module>e2e</module>' "$here/pom.xml" || maven -f e2e/pom.xml verify
}

run_tests() {
  local part failed='' tests wrong skipped
  find_build_tools
  if [ -f "$here/e2e/pom.xml" ]; then ensure_chromium; fi
  # A person's own installation must neither change the result nor be touched.
  unset SOCLE_HOME SOCLE_PORT SOCLE_DATABASE_URL SOCLE_ADMIN_PASSWORD SOCLE_SECURITY_CONTACT SOCLE_OUTBOUND
  for part in java desk journeys; do
    "test_$part" || failed="$failed $part"
  done
  read -r tests wrong skipped < <(count_tests)
  [ "$tests" -gt 0 ] || failed="$failed java"
  say "Tests Java : $tests, en échec : $wrong, passés : $skipped. Durée : $SECONDS s." \
    "Java tests: $tests, failed: $wrong, skipped: $skipped. Time: $SECONDS s."
  [ -z "$failed" ] || fail "Tout n’est pas vert :$failed." "Not everything is green:$failed."
  say 'Tout est vert.' 'Everything is green.'
}

run_tests
