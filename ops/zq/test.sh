# Every test of the project, and one last line: N passed, N failed, N skipped.
OUT=target/test

run_tests() {
  need_java; need_node; need_maven
  rm -rf "$OUT"; mkdir -p "$OUT"
  find . -path '*/surefire-reports/*.xml' -not -path './node_modules/*' -delete 2>/dev/null || true
  need_browser
  need_web
  step java mvn -B -q verify
  if [ "$(cat "$OUT/java.exit")" = 0 ]; then touch "$JAR"; else need_jar; fi
  [ -f web/package.json ] && { npm_install; step web in_web npm test --silent -- --reporter=default --reporter=json --outputFile.json="../$OUT/vitest.json"; }
  with_a_server
  node ops/zq/count.mjs "$OUT"
}

# A step that fails is told at the end; the others still run.
step() {
  local name=$1; shift
  echo "== $name"
  if "$@" >"$OUT/$name.log" 2>&1; then echo 0 >"$OUT/$name.exit"; else echo $? >"$OUT/$name.exit"; tail -60 "$OUT/$name.log"; fi
}

# The server's own description, into api/openapi.yaml, and from it the types of the web.
write_api() {
  need_java; need_node; need_maven
  mvn -q -B -pl server -am -Dtest=ApiDescriptionTest -DargLine=-Dzq.api.write=true -Dsurefire.failIfNoSpecifiedTests=false test >/dev/null \
    || fail "没有写成 api/openapi.yaml" "api/openapi.yaml could not be written"
  say "api/openapi.yaml 已重写" "api/openapi.yaml is written anew"
}

in_web() { (cd web && "$@"); }

# The browser test and the API requests ask a server of their own: a small town, a folder and a port nobody else has.
with_a_server() {
  local browser=no api=no folder
  [ -f web/testing/browser/run.mjs ] && browser=yes
  [ -f api/run.mjs ] && api=yes
  [ "$browser$api" = nono ] && return 0
  folder=$(mktemp -d); chmod 755 "$folder"
  export ZQ_DATA=$folder ZQ_PORT
  export ZQ_SAMPLE_PASSWORD=${ZQ_SAMPLE_PASSWORD:-$(node -p 'require("crypto").randomBytes(9).toString("base64url")')}
  ZQ_PORT=$(free_port)
  unset ZQ_DATABASE_URL
  start_server_behind "$OUT/server.log" --zq.town.households=2000
  trap 'kill "$SERVER_PID" 2>/dev/null; wait "$SERVER_PID" 2>/dev/null || true; rm -rf "$ZQ_DATA"' EXIT
  export ZQ_ADDRESS="http://127.0.0.1:$ZQ_PORT"
  if ! await_server "$ZQ_PORT" 180; then
    echo 1 >"$OUT/server.exit"; tail -40 "$OUT/server.log"
    return 0
  fi
  [ "$api" = yes ] && step api node api/run.mjs
  [ "$browser" = yes ] && step browser in_web npm run --silent test:browser
  return 0
}

need_browser() {
  [ -f web/testing/browser/run.mjs ] || return 0
  command -v chromium >/dev/null && [ -n "$(fc-list 2>/dev/null | grep -i 'noto.*cjk' | head -1)" ] && return 0
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo="sudo -n"
  command -v apt-get >/dev/null || { say "请安装 chromium 和中文字体" "please install chromium and a Chinese font"; return 0; }
  say "安装 chromium 和 fonts-noto-cjk …" "installing chromium and fonts-noto-cjk …"
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium fonts-noto-cjk >"$OUT/apt.log" 2>&1 \
    || { $sudo apt-get update -q >>"$OUT/apt.log" 2>&1 && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium fonts-noto-cjk >>"$OUT/apt.log" 2>&1; } \
    || say "没有装上,请执行 apt install chromium fonts-noto-cjk" "could not install them: run apt install chromium fonts-noto-cjk"
}
