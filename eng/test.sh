#!/usr/bin/env bash
# Runs every test project and ends in one line: N passed, N failed, N skipped.
# The counts are read from the result file each runner writes. A project that does not build, crashes, or leaves no
# readable result counts as one failure: silence is never success.
#   ./cordon test [NAME …]    only the projects whose name contains one of the words
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$here/eng/build.sh"
source "$here/eng/prepare.sh"
cd "$here" || exit 4
need_sdk
prepare

# Short processes: what the runtime would learn of them (TieredPGO) and the second mapping of every compiled method
# (W^X, a guard of nodes in service) are a good third of the processor's time here. Programs started by tests inherit it.
export DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0

results=artifacts/test-results
rm -rf "$results" && mkdir -p "$results"
passed=0 failed=0 skipped=0

restore=()
[ "${CI-}" = true ] && restore=(-p:RestoreLockedMode=true)
if ! dotnet build Cordon.slnx -c Release -v quiet -clp:NoSummary "${restore[@]}" >"$results/build.log" 2>&1; then
  grep -E 'error' "$results/build.log" | sort -u | head -60
  echo "the solution does not build: nothing was tested"
  echo "0 passed, 1 failed"
  exit 1
fi

wanted() {
  [ $# -eq 1 ] && return 0
  local project=$1 word; shift
  for word in "$@"; do [[ "$project" == *"$word"* ]] && return 0; done
  return 1
}

attribute() { sed -nE "s/.*<assembly [^>]*[[:space:]]$2=\"([0-9]+)\".*/\1/p" "$1" | head -n 1; }

while IFS= read -r project; do
  name=$(basename "$project" .csproj)
  wanted "$name" "$@" || continue
  folder=${project%/*}
  assembly="Cordon.Tests.$(echo "${folder#tests/}" | tr / .)"
  report="$results/$name.xml"
  started=$SECONDS
  timeout --kill-after=30 "${CORDON_TEST_TIMEOUT:-1500}" "artifacts/bin/$name/release/$assembly" -noLogo -noColor -xml "$report" >"$results/$name.log" 2>&1
  code=$?
  p='' f='' e='' s=''
  if [ -f "$report" ]; then
    p=$(attribute "$report" passed) f=$(attribute "$report" failed) e=$(attribute "$report" errors) s=$(attribute "$report" skipped)
  fi
  if [ -z "$p" ] || [ -z "$f" ] || [ -z "$e" ] || [ -z "$s" ]; then
    p=0 f=1 e=0 s=0
    echo "$name left no readable result (exit $code): counted as a failure"
  elif [ "$code" -ne 0 ] && [ $((f + e)) -eq 0 ]; then
    f=1
    echo "$name reported no failure but ended with exit $code: counted as a failure"
  elif [ $((p + f + e + s)) -eq 0 ]; then
    f=1
    echo "$name ran no test: counted as a failure"
  fi
  if [ $((f + e)) -gt 0 ]; then
    # Every failure by its name and first lines, then the end of the log: one long stack must not push the others out.
    grep -F -A4 '[FAIL]' "$results/$name.log" | head -n 80
    grep -vE '^\s*$' "$results/$name.log" | tail -n 60
  fi
  grep -hE '\[SKIP\]' -A1 "$results/$name.log" | grep -vE '^--$' || true
  printf '%-28s %5d passed %4d failed %4d skipped %5ds\n' "$name" "$p" $((f + e)) "$s" $((SECONDS - started))
  passed=$((passed + p)) failed=$((failed + f + e)) skipped=$((skipped + s))
done < <(find tests -name '*.Tests.csproj' | sort)

if [ $((passed + failed + skipped)) -eq 0 ]; then
  echo "no test project matched: $*"
  echo "0 passed, 1 failed"
  exit 1
fi
if [ "$skipped" -gt 0 ]; then
  echo "$passed passed, $failed failed, $skipped skipped"
else
  echo "$passed passed, $failed failed"
fi
[ "$failed" -eq 0 ]
