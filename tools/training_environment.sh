#!/bin/sh
# Create build/training-venv, in which the reader is trained: the project with torch and what exports its weights.
set -eu

venv=build/training-venv
if [ ! -x "$venv/bin/python" ]; then
    "${PYTHON:-python3}" -m venv "$venv"
fi
"$venv/bin/python" -m pip --disable-pip-version-check --quiet install -e '.[training]'
