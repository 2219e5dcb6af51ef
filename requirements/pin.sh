#!/usr/bin/env bash
# Pin what the setup installs, in a fresh environment: name==version, and no word of where it came from.
set -euo pipefail
cd "$(dirname "$0")/.."

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$1" -m venv "$fresh"
pip() { "$fresh/bin/python" -m pip --disable-pip-version-check "$@"; }

pip install -qq --upgrade "pip>=25.1"
pip install -qq ".[demo]" --group dev
{
  echo "# Made by 'make lock'."
  pip freeze --exclude safelight --exclude pip --exclude setuptools
} > requirements/dev.lock
