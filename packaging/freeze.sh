#!/usr/bin/env bash
# Builds the wheel, freezes it as it is installed, and tries the frozen programs without a screen.
# Usage: packaging/freeze.sh [OUT]   (OUT: where the folder "legnumb" is put; default: dist)
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(realpath -m "${1:-dist}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q build 'pyinstaller>=6.11'
"$work/venv/bin/python" -m build -q --wheel --outdir "$work/wheel"
"$work/venv/bin/pip" install -q "$work"/wheel/*.whl
cp packaging/legnumb.spec "$work/"
(cd "$work" && venv/bin/pyinstaller --noconfirm --log-level WARN --distpath "$out" --workpath "$work/build" legnumb.spec)
export QT_QPA_PLATFORM=offscreen
"$out/legnumb/legnumb" cases | tail -n 3
"$out/legnumb/legnumb-desktop" --measure-start --data-dir "$work/data"
"$out/legnumb/legnumb-desktop" --try-journey --data-dir "$work/data"
if grep -rqs "content is read here" "$work/data"; then
  echo "the frozen window could not have its content read by another program" >&2
  exit 1
fi
"$out/legnumb/legnumb" import --look --data-dir "$work/elsewhere" "$work/data/trial.pdf"
du -sh "$out/legnumb" | cut -f1
