#!/usr/bin/env bash
# Lighthouse's four marks for the first page, a category and an error, as a phone sees them.
# Use: ./errata build && generator/bench/reader/lighthouse.sh public
# Needs node, npm and Chromium (CHROME_PATH names another). Fails below 100. A busy machine lowers the
# first mark, so a page that misses is looked at again, three times at most.
set -euo pipefail
site=$(cd "${1:-public}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
port=${PORT:-8931}
tool=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$tool"' EXIT
npm install --silent --no-audit --no-fund --prefix "$tool" lighthouse@13 >/dev/null
prefix=$(sed -n 's#.*rel="canonical" href="https\?://[^/]*\(/[^"]*\)".*#\1#p' "$site/index.html")
node "$here/serve.mjs" "$site" "${prefix:-/}" "$port" &
server=$!
twins=("$site"/*/*/index.md)
entry=$(dirname "${twins[0]#"$site"/}")
export CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome)}
look() {
  "$tool/node_modules/.bin/lighthouse" "http://127.0.0.1:$port${prefix:-/}$1" \
    --quiet --output=json --output-path="$tool/report.json" \
    --only-categories=performance,accessibility,best-practices,seo \
    --chrome-flags="--headless=new --no-sandbox"
  node -e '
    const report = require(process.argv[1]);
    const marks = Object.values(report.categories).map((c) => Math.round(c.score * 100));
    const failed = Object.values(report.audits).filter((a) => a.score !== null && a.score < 1);
    console.log(marks.join(" ") + "  /" + process.argv[2]);
    failed.forEach((a) => console.log("    " + a.id + ": " + (a.displayValue ?? a.title)));
    process.exit(marks.every((m) => m === 100) ? 0 : 1);
  ' "$tool/report.json" "$1"
}
worst=100
for page in "" "${entry%%/*}/" "$entry/"; do
  look "$page" || look "$page" || look "$page" || worst=0
done
[ "$worst" = 100 ]
