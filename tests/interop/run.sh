#!/usr/bin/env bash
# Opens our Questionnaire in LHC-Forms in a headless Chromium: are the same questions shown as by our engine?
# Usage: tests/interop/run.sh [PYTHON]   Needs node, npm and chromium; PYTHON has the program installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
python=${1:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$here/package.json" "$here/compare.mjs" "$work/"
cd "$work"
npm install --legacy-peer-deps --ignore-scripts --no-audit --no-fund --no-package-lock --loglevel=error
"$python" "$here/answer_sets.py" "$work/sets.json"
CHROMIUM=${CHROMIUM:-$(command -v chromium)} node compare.mjs sets.json "$here/page.html"
