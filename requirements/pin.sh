#!/usr/bin/env bash
# Pin what the setup installs, in a fresh environment: name==version, and no word of where it came from.
set -euo pipefail
cd "$(dirname "$0")/.."

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$1" -m venv "$fresh"
pip() { "$fresh/bin/python" -m pip --disable-pip-version-check "$@"; }
# Builds of one version (2.13.0+cpu) differ by where they were taken from, which is nobody's business here.
pinned() { pip freeze --exclude safelight --exclude pip --exclude setuptools | sed 's/+cpu$//' | sort -f; }

pip install -qq --upgrade "pip>=25.1"
pip install -qq ".[demo]" --group dev
{
  echo "# Made by 'make lock'."
  pinned
} > requirements/dev.lock
pip install -qq ".[models,vlm]" --group models-tests
{
  echo "# Made by 'make lock': what 'make models' adds."
  comm -13 <(tail -n +2 requirements/dev.lock | sort) <(pinned | sort)
} > requirements/models.lock
