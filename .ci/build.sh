# shellcheck shell=bash disable=SC1112
# How Socle is built, when it has to be, and how it runs while you change it.
# Read by ./socle, which defines here, jar, find_java, start, say, fail and at_least.
: "${here:?read by ./socle}" "${jar:?}"

stamp=$here/app/target/.socle-built # as old as the sources that the jar was made from

find_build_tools() {
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' || true)
  at_least 3.8.7 "${version:-0}" || fail 'Il manque Maven 3.8.7 ou plus récent : apt-get install maven.' \
    'Maven 3.8.7 or later is missing: apt-get install maven.'
  version=$(node -v 2>/dev/null || true)
  if ! at_least 20 "${version#v}" || ! command -v npm >/dev/null; then
    fail 'Il manque Node.js 20 ou plus récent, avec npm : installez-le depuis nodejs.org (Debian 12 fournit la version 18).' \
      'Node.js 20 or later, with npm, is missing: install it from nodejs.org (Debian 12 carries version 18).'
  fi
}

# Debian's Maven 3.8.7 uses what Java 25 warns about; the warnings are silenced here, for our own calls only.
maven() {
  local options="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
  (cd "$here" && MAVEN_OPTS=$options mvn -B -ntp "$@" </dev/null)
}

is_fresh() {
  [ -f "$jar" ] && [ -f "$stamp" ] && [ -z "$(cd "$here" && find pom.xml .mvn kernel platform erp app/pom.xml app/src web \
    \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' \) -prune -o -newer "$stamp" -print -quit)" ]
}

build() {
  find_build_tools
  [ -w "$here" ] || fail "Le dossier $here n’est pas accessible en écriture : construisez Socle avec le compte qui le possède." \
    "The folder $here is not writable: build Socle with the account that owns it."
  say 'Construction de Socle (quelques minutes la première fois)…' 'Building Socle (a few minutes the first time)…'
  mkdir -p "$here/app/target" && touch "$stamp.$$"
  maven -q -T 1C -DskipTests -pl app -am "$@" package >&2 || # the ordinary output belongs to the command that comes next
    fail 'La construction a échoué : la cause est ci-dessus.' 'The build failed: the cause is above.'
  [ -f "$jar" ] || fail "La construction n’a pas produit $jar." "The build did not produce $jar."
  mv "$stamp.$$" "$stamp"
}

# The server with the desk's own development server beside it: a change to web/ shows at once.
dev() {
  find_build_tools
  [ -d "$here/web/node_modules" ] || npm --prefix "$here/web" ci
  npm --prefix "$here/web" run dev &
  trap 'kill '$! EXIT
  (start "$@")
}

# Performance measures; the figures and their bars are in docs/performance.md.
bench() {
  [ -x "$here/bench/run" ] || fail 'Les mesures ne sont pas dans cette copie de Socle.' 'The measures are not in this copy of Socle.'
  find_java
  exec "$here/bench/run" "$@"
}
