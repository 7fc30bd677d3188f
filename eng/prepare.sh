# Sourced by eng/test.sh: what the tests need from Debian is installed when we are root, and named otherwise.

has_font() { [ -n "$(find /usr/share/fonts -name "$1" -print -quit 2>/dev/null)" ]; }

prepare() {
  local missing=()
  command -v initdb >/dev/null 2>&1 || [ -x /usr/lib/postgresql/15/bin/initdb ] || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql-15)
  command -v chromium >/dev/null 2>&1 || missing+=(chromium)
  # The scripts that names are written in: Latin, Greek, Cyrillic, Arabic and Hebrew, and for Han, Kana and Hangul the smallest font that has them.
  has_font DejaVuSans.ttf || missing+=(fonts-dejavu-core)
  has_font LiberationSans-Regular.ttf || missing+=(fonts-liberation)
  has_font DroidSansFallbackFull.ttf || missing+=(fonts-droid-fallback)
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing what the tests need: ${missing[*]}" >&2
    apt-get update -qq >/dev/null 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null 2>&1 ||
      echo "could not install ${missing[*]}: the tests that need them will be skipped, visibly, and pictures may lack letters" >&2
  else
    echo "the tests that need ${missing[*]} will be skipped, or their pictures lack letters; install them with: sudo apt-get install ${missing[*]}" >&2
  fi
}
