#!/usr/bin/env bash
# Resolve the dependencies of pyproject.toml into hash-pinned files that plain pip installs.
#
# requirements.txt      what the till runs with, and what installs the checkout itself
# requirements-dev.txt  that, and what tests, checks and packages it
#
# They name no host: each machine takes the packages from where its own pip takes them.
# By default the versions already locked are kept; `tools/lock.sh --upgrade` takes the newest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

UV=build/lock/bin/uv
if ! [ -x "$UV" ]; then
  "${PYTHON:-python3}" -m venv build/lock
  build/lock/bin/python -m pip --disable-pip-version-check install -q uv
fi

compile() { # file, groups...
  local file=$1
  shift
  "$UV" pip compile -q --generate-hashes --no-header --universal --python-version 3.11 \
    "${UPGRADE[@]}" "${@/#/--group=}" --output-file "$file" pyproject.toml
  echo "locked $file: $(grep -c '==' "$file") packages"
}

UPGRADE=("$@")
compile requirements.txt build
compile requirements-dev.txt build dev package
if diff <(grep -oE '^[a-z0-9._-]+==[^ ;]+' requirements.txt) \
  <(grep -oE '^[a-z0-9._-]+==[^ ;]+' requirements-dev.txt) | grep '^<'; then
  echo "the two locks differ in the versions above: run tools/lock.sh --upgrade" >&2
  exit 1
fi
