#!/usr/bin/env bash
# Prepare this checkout to run, test or package the till; the second time it takes no time.
#
#   tools/setup.sh PURPOSE...   purposes: demo, run, check, test, package
#
# 1. System libraries that Qt needs and a minimal Debian lacks: installed with apt-get as root or
#    by sudo, only when missing, saying which and why.
# 2. A virtual environment from the hash-pinned lock (requirements.txt to run, and
#    requirements-dev.txt for the rest), with the project itself in editable form.
# 3. The translations, compiled.
#
# Environment: PYTHON (the interpreter to use), VENV (default .venv).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

VENV=${VENV:-.venv}
OLDEST="3.11"

say() { printf 'setup: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# --- what each purpose needs of the system ------------------------------------------------------

# A line: what to look for (a shared library, or a command) | its Debian package | why.
QT_NEEDS="
lib libGL.so.1 libgl1 Qt draws through it
lib libEGL.so.1 libegl1 Qt draws through it
lib libfontconfig.so.1 libfontconfig1 Qt finds fonts with it
lib libglib-2.0.so.0 libglib2.0-0 Qt's core is linked with it
lib libdbus-1.so.3 libdbus-1-3 Qt's GUI is linked with it
lib libxkbcommon.so.0 libxkbcommon0 Qt reads the keyboard with it
"
WINDOW_NEEDS="
lib libxcb-cursor.so.0 libxcb-cursor0 a real window needs it
lib libxcb-icccm.so.4 libxcb-icccm4 a real window needs it
lib libxcb-image.so.0 libxcb-image0 a real window needs it
lib libxcb-keysyms.so.1 libxcb-keysyms1 a real window needs it
lib libxcb-randr.so.0 libxcb-randr0 a real window needs it
lib libxcb-render-util.so.0 libxcb-render-util0 a real window needs it
lib libxcb-shape.so.0 libxcb-shape0 a real window needs it
lib libxcb-xkb.so.1 libxcb-xkb1 a real window needs it
lib libxkbcommon-x11.so.0 libxkbcommon-x11-0 a real window needs it
lib libwayland-cursor.so.0 libwayland-cursor0 a window on a Wayland desktop needs it
lib libwayland-egl.so.1 libwayland-egl1 a window on a Wayland desktop needs it
"
TEST_NEEDS="
cmd Xvfb xvfb the window tests open a screen of their own with it
cmd xdotool xdotool the window tests press real keys with it
cmd zbarimg zbar-tools the tests read printed codes back with it
"
PACKAGE_NEEDS="
cmd objdump binutils PyInstaller reads libraries with it
"

is_missing() { # kind name
  case $1 in
    lib) ! grep -qF "$2 " <<<"$KNOWN_LIBRARIES" ;;
    cmd) ! command -v "$2" >/dev/null ;;
  esac
}

LACKING=() # Debian packages to ask for, all at once

note_what_lacks() { # needs
  local kind name package why
  while read -r kind name package why; do
    [ -n "$kind" ] || continue
    if is_missing "$kind" "$name"; then
      say "$name is missing ($why): it comes with the Debian package $package"
      LACKING+=("$package")
    fi
  done <<<"$1"
}

apt_install() { # packages
  local -a as_root=()
  command -v apt-get >/dev/null ||
    die "this system has no apt-get: install what Debian calls $* by its own means, then repeat"
  if [ "$(id -u)" -ne 0 ]; then
    # A password may be asked for only where somebody is there to type it.
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      as_root=(sudo)
    else
      die "please ask your administrator to run: apt-get install $*"
    fi
  fi
  say "installing with apt-get: $*"
  "${as_root[@]}" apt-get update -qq ||
    say "the package lists could not be refreshed; trying with those that are here"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    die "apt-get could not install: $*"
}

# --- Python -------------------------------------------------------------------------------------

is_new_enough() { "$1" -c "import sys; sys.exit(sys.version_info < (${OLDEST/./, }))" 2>/dev/null; }

find_python() { # sets PYTHON; empty when there is none
  local candidate
  if [ -n "${PYTHON:-}" ]; then
    command -v "$PYTHON" >/dev/null || die "PYTHON=$PYTHON is not a program that can be run"
    is_new_enough "$PYTHON" || die "PYTHON=$PYTHON is not Python $OLDEST or newer"
    return
  fi
  for candidate in python3.11 python3 python3.12 python3.13 python3.14; do
    if command -v "$candidate" >/dev/null && is_new_enough "$candidate"; then
      PYTHON=$candidate
      return
    fi
  done
}

note_what_python_lacks() {
  find_python
  if [ -z "${PYTHON:-}" ]; then
    say "no Python $OLDEST or newer was found: it comes with the Debian package python3"
    LACKING+=(python3 python3-venv)
  elif ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
    say "$PYTHON cannot make virtual environments: that part comes with the Debian package python3-venv"
    LACKING+=(python3-venv)
  fi
}

fingerprint() { # lock file
  # The tools' settings, from ruff's on, change nothing that is installed.
  { cat "$1"; sed '/^# --- ruff/,$d' pyproject.toml; } | sha256sum | cut -d' ' -f1
}

is_installed() { # lock file
  [ -x "$VENV/bin/python" ] && [ "$(cat "$VENV/.$1.stamp" 2>/dev/null)" = "$(fingerprint "$1")" ]
}

make_environment() { # lock file
  local lock=$1
  # What develops also runs.
  if is_installed "$lock" || is_installed requirements-dev.txt; then
    return
  fi
  if ! [ -x "$VENV/bin/python" ]; then
    find_python
    [ -n "${PYTHON:-}" ] ||
      die "Debian's python3 is older than Python $OLDEST here: install a newer one and set PYTHON"
    say "making the virtual environment $VENV with $("$PYTHON" -V)"
    "$PYTHON" -m venv "$VENV"
  fi
  say "installing the locked packages of $lock (a minute or two the first time)"
  local -a pip=("$VENV/bin/python" -m pip --disable-pip-version-check install -q)
  "${pip[@]}" --require-hashes --only-binary :all: -r "$lock"
  "${pip[@]}" --no-deps --no-build-isolation --editable .
  fingerprint "$lock" >"$VENV/.$lock.stamp"
}

# --- the purposes -------------------------------------------------------------------------------

needs=$QT_NEEDS
lock=requirements.txt
for purpose in "$@"; do
  case $purpose in
    demo) ;;
    run) needs+=$WINDOW_NEEDS ;;
    check) lock=requirements-dev.txt ;;
    test) needs+=$WINDOW_NEEDS$TEST_NEEDS lock=requirements-dev.txt ;;
    package) needs+=$PACKAGE_NEEDS lock=requirements-dev.txt ;;
    *) die "no such purpose: $purpose (demo, run, check, test, package)" ;;
  esac
done

# ldconfig is not on an ordinary user's path.
KNOWN_LIBRARIES=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p)
# Two purposes may need the same.
note_what_lacks "$(sort -u <<<"$needs")"
[ -x "$VENV/bin/python" ] || note_what_python_lacks
[ ${#LACKING[@]} -eq 0 ] || apt_install "${LACKING[@]}"
make_environment "$lock"
"$VENV/bin/python" tools/translations.py compile >&2
