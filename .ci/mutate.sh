# shellcheck shell=bash disable=SC1112
# What the tests of the core are worth: each operator of the classes named in the Maven profile "mutation" is changed in
# turn, and a test must see it. ./socle mutate [--only=MODULE]. Read by ./socle, which has found Java and defines here, say,
# fail, maven and find_build_tools.
: "${here:?read by ./socle mutate}"

modules=platform,erp
for argument in "$@"; do
  case $argument in
    --only=*) modules=${argument#*=} ;;
    *) fail "Option inconnue : $argument. Écrivez ./socle mutate [--only=MODULE]." \
      "Unknown option: $argument. Write ./socle mutate [--only=MODULE]." ;;
  esac
done
find_build_tools
# No ordinary test is asked to run: the changed classes choose theirs.
maven -Pmutation -pl "$modules" -am -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false test ||
  fail 'Moins de 80 % des changements sont vus par un test : la liste est dans target/pit-reports de chaque module.' \
    'Fewer than 80 % of the changes are seen by a test: the list is in target/pit-reports of each module.'
say "Les tests voient au moins 80 % des changements. Durée : $SECONDS s." "Tests see at least 80 % of the changes. Time: $SECONDS s."
