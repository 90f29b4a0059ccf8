# Building what is missing or older than its sources, and nothing else.
JAR=server/target/zhenqing365.jar
STATIC=server/src/main/resources/static

newer_than() { # is anything under the paths newer than file $1?
  local made=$1; shift
  [ -e "$made" ] || return 0
  [ -n "$(find "$@" -newer "$made" -type f -not -path '*/node_modules/*' -not -path '*/target/*' -not -path '*/dist/*' -print -quit 2>/dev/null)" ]
}

need_web() {
  [ -f web/package.json ] || return 0
  newer_than "$STATIC/index.html" web || return 0
  need_node
  npm_install
  say "编译网页 …" "building the pages …"
  mkdir -p target
  (cd web && npm run --silent build) >target/web.log 2>&1 || { tail -40 target/web.log >&2; fail "网页没有编译成功" "the pages did not build"; }
  touch "$STATIC/index.html"
}

npm_install() {
  newer_than web/node_modules/.package-lock.json web/package-lock.json || return 0
  say "安装网页依赖 …" "installing what the pages need …"
  (cd web && npm ci --silent --no-audit --no-fund) || fail "npm ci 没有成功" "npm ci failed"
}

need_jar() {
  newer_than "$JAR" server/src town planner pom.xml server/pom.xml || return 0
  need_maven
  say "编译服务端(JDK $JDK_VERSION)…" "building the server (JDK $JDK_VERSION) …"
  mkdir -p target
  mvn -q -B package -DskipTests >target/build.log 2>&1 || { tail -40 target/build.log >&2; fail "服务端没有编译成功" "the server did not build"; }
  touch "$JAR"
}

need_build() { need_web; need_jar; }
