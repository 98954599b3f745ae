#!/bin/sh
# Create .venv with a Python of 3.11 or later, on a machine that may have nothing but Python and make.
set -eu

venv=.venv

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

say() { printf '%s\n' "$*" >&2; }

find_python() {
    for candidate in "${PYTHON:-python3}" python3.11 python3.12 python3.13 python3.14 python3; do
        if fits "$candidate"; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    say "No Python 3.11 or later was found. Install one (on Debian: apt-get install python3 python3-venv),"
    say "or name it: make PYTHON=/path/to/python3.11 demo"
    return 1
}

can_make_venv() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

# Debian ships ensurepip in a package of its own, python3-venv (python3.12-venv for a second Python).
install_venv() {
    version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        say "Python $version has no ensurepip, so no environment can be made."
        say "Next step, as root: apt-get install python$version-venv   then run make again."
        return 1
    fi
    say "Installing python$version-venv, which holds Python's ensurepip ..."
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "python$version-venv" >&2
}

if [ -x "$venv/bin/python" ] && fits "$venv/bin/python" && "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    exit 0
fi
python=$(find_python)
can_make_venv "$python" || install_venv "$python"
# An environment that was moved or half made is replaced as a whole.
"$python" -m venv --clear "$venv"
