# shellcheck shell=bash disable=SC1112
# The long proofs of reliability: ./socle prove [--short] [--seed=N] [--only=Name]. Read by ./socle, which has found Java and
# defines here, say, fail, maven and find_build_tools. What each proof shows is in docs/reliability.md.
: "${here:?read by ./socle prove}"

scale=full seed=() only='*ProofTest'
for argument in "$@"; do
  case $argument in
    --short) scale=short ;;
    --seed=*) seed=("-Dproof.seed=${argument#*=}") ;;
    --only=*) only="*${argument#*=}*" ;;
    *) fail "Option inconnue : $argument. Écrivez ./socle prove [--short] [--seed=N] [--only=Nom]." \
      "Unknown option: $argument. Write ./socle prove [--short] [--seed=N] [--only=Name]." ;;
  esac
done
find_build_tools
# Some proofs need programs of Debian: one makes the clock of the program jump, one runs a cluster, one reads a network cable,
# one attacks. Each says so and is passed over where these cannot be installed. The services among them are not to start by
# themselves, now or later.
install_unstarted() {
  local policy=/usr/sbin/policy-rc.d ours='' package
  [ -e $policy ] || { printf '#!/bin/sh\nexit 101\n' >$policy && chmod +x $policy && ours=yes; }
  (apt-get install -y --no-install-recommends "$@" || { apt-get update && apt-get install -y --no-install-recommends "$@"; }) \
    </dev/null >/dev/null 2>&1 || true
  [ -z "$ours" ] || rm -f $policy
  for package in "$@"; do systemctl disable "${package%-*}" >/dev/null 2>&1 || true; done
}
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  missing=()
  for package in faketime patroni etcd-server haproxy postgresql-15 iproute2 tcpdump sqlmap wapiti; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] || install_unstarted "${missing[@]}"
fi
unset SOCLE_HOME SOCLE_PORT SOCLE_DATABASE_URL SOCLE_ADMIN_PASSWORD SOCLE_SECURITY_CONTACT SOCLE_OUTBOUND
# The proofs that every commit runs are run here too, on a larger scale.
maven -q -Pfuzz -pl app -am -Dweb.skip -Dtest="$only" -Dsurefire.failIfNoSpecifiedTests=false -Dproof.excluded=none \
  -DargLine="-XX:+EnableDynamicAgentLoading -Dproof.scale=$scale ${seed[*]:-}" test ||
  fail 'Une preuve a échoué : sa graine est ci-dessus et son journal dans app/target.' \
    'A proof failed: its seed is above and its journal is in app/target.'
if [ "$only" = '*ProofTest' ] && [ -x "$here/bench/run" ]; then
  "$here/bench/run" --short --skip-start --guard ||
    fail 'La vitesse a baissé d’un tiers ou plus depuis la dernière mesure gardée (bench/ratios.csv).' \
      'Speed has fallen by a third or more since the last recorded measure (bench/ratios.csv).'
fi
say "Toutes les preuves tiennent. Durée : $SECONDS s." "Every proof holds. Time: $SECONDS s."
