# Sourced by the launcher: `built NAME` publishes a host to artifacts/publish/NAME when a source is newer than the last build.

project_of() {
  case "$1" in
    Cli) echo src/Cli/Cli.csproj ;;
    Node) echo src/Node/Node.csproj ;;
    Bench) echo bench/Bench.csproj ;;
  esac
}

need_sdk() {
  local version
  if ! command -v dotnet >/dev/null 2>&1 || ! version=$(cd "$here" && dotnet --version 2>/dev/null); then
    {
      echo "cordon: the .NET 10 SDK (10.0.400 or a later 10.0.4xx) is not installed."
      echo "        Install it (on Debian and Ubuntu: the package dotnet-sdk-10.0; elsewhere: the .NET 10 SDK from Microsoft's .NET download page),"
      echo "        make sure that 'dotnet' is on PATH, and run this command again."
    } >&2
    exit 2
  fi
}

stale() {
  local stamp="$here/artifacts/publish/$1.stamp"
  [ -f "$stamp" ] || return 0
  # Folders count too: a deleted file changes its folder's time.
  [ -n "$(find "$here/src" "$here/bench" "$here/data" "$here"/Directory.*.props "$here/global.json" -newer "$stamp" -print -quit 2>/dev/null)" ]
}

built() {
  stale "$1" || return 0
  need_sdk
  local log="$here/artifacts/publish/$1.log" started
  mkdir -p "$here/artifacts/publish"
  exec 9>"$here/artifacts/publish/build.lock"
  flock 9
  if stale "$1"; then
    echo "cordon: building $1 (once, and again after a change) …" >&2
    started="$here/artifacts/publish/$1.started"
    touch "$started"
    if ! (cd "$here" && dotnet publish "$(project_of "$1")" -c Release -o "artifacts/publish/$1" -v quiet -clp:NoSummary >"$log" 2>&1); then
      grep -E 'error|warning' "$log" | sort -u | head -40 >&2 || true
      echo "cordon: the build failed; the whole output is in ${log#"$here"/}" >&2
      exit 4
    fi
    mv "$started" "$here/artifacts/publish/$1.stamp"
  fi
  flock -u 9
  exec 9>&-
}
