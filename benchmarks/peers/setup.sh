#!/usr/bin/env bash
# benchmarks/peers/setup.sh FOLDER [PYTHON]
# Installs the peers into a folder outside this one. Needs node, npm and Python 3.11.
# A peer that cannot be installed here is left out, and the comparison says so.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=${2:-python3}
folder=$("$python" -c 'import os, sys; print(os.path.realpath(sys.argv[1]))' "$1")
case $folder/ in
"$(cd "$here/../.." && pwd -P)"/*)
    echo "Name a folder outside the project: $folder lies in it." >&2
    exit 2
    ;;
esac

mkdir -p "$folder/node"
"$python" -m venv "$folder/venv"
grep -v '^#' "$here/requirements.txt" | while read -r package; do
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check "$package" ||
        echo "left out: $package" >&2
done
cp "$here/package.json" "$folder/node"
npm install --prefix "$folder/node" --no-audit --no-fund --ignore-scripts --loglevel=error
