# Starting the server: the jar laid out flat, with a start-up cache made once per build and JDK.
RUN=server/target/run

java_options() {
  OPTIONS=(-Xms128m "-Xmx${ZQ_HEAP:-1g}" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8)
  [ "$JDK_VERSION" -ge 25 ] && OPTIONS+=(-XX:+UseCompactObjectHeaders)
  [ "$JDK_VERSION" -ge 24 ] && OPTIONS+=(--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
  # shellcheck disable=SC2206
  OPTIONS+=(${ZQ_JAVA_OPTS:-})
}

lay_out() {
  [ "$RUN/zhenqing365.jar" -nt "$JAR" ] && return
  rm -rf "$RUN"
  "$JDK/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$RUN" >/dev/null
  touch "$RUN/zhenqing365.jar"
}

# A training start that ends when everything is wired: AOT cache from JDK 25 on, class data sharing before.
start_cache() {
  local kept
  CACHE=()
  [ "${ZQ_START_CACHE:-yes}" = yes ] || return 0
  if [ "$JDK_VERSION" -ge 25 ]; then kept="$RUN/start-$JDK_VERSION.aot"; else kept="$RUN/start-$JDK_VERSION.jsa"; fi
  if [ ! -f "$kept" ] && [ ! -f "$kept.failed" ]; then
    say "制作启动缓存(每次编译后一次)…" "making the start-up cache (once per build) …"
    local flag
    if [ "$JDK_VERSION" -ge 25 ]; then flag="-XX:AOTCacheOutput=$kept"; else flag="-XX:ArchiveClassesAtExit=$kept"; fi
    "$JDK/bin/java" "${OPTIONS[@]}" "$flag" -Dspring.context.exit=onRefresh -Dzq.background=false -Dserver.port=0 \
      -jar "$RUN/zhenqing365.jar" >"$RUN/cache.log" 2>&1 || true
    [ -f "$kept" ] || touch "$kept.failed"
  fi
  [ -f "$kept" ] || return 0
  if [ "$JDK_VERSION" -ge 25 ]; then CACHE=("-XX:AOTCache=$kept" -Xlog:aot*=off); else CACHE=("-XX:SharedArchiveFile=$kept" -Xshare:auto -Xlog:cds=off -Xlog:class+path=off); fi
}

prepare_server() { java_options; lay_out; start_cache; }

start_server() {
  if port_taken "$(port)"; then
    fail "端口 $(port) 已被占用:用 ZQ_PORT=8366 ./zq run 换一个" "port $(port) is taken: choose another with ZQ_PORT=8366 ./zq run"
  fi
  prepare_server
  exec "$JDK/bin/java" "${OPTIONS[@]}" "${CACHE[@]}" -jar "$RUN/zhenqing365.jar" "$@"
}

# In the background, for tests and measurements: sets SERVER_PID; its words go to file $1.
start_server_behind() {
  local log=$1; shift
  prepare_server
  "$JDK/bin/java" "${OPTIONS[@]}" "${CACHE[@]}" -jar "$RUN/zhenqing365.jar" "$@" >"$log" 2>&1 &
  SERVER_PID=$!
}

await_server() { # $1 port, $2 seconds
  local until=$((SECONDS + $2))
  until node -e "fetch('http://127.0.0.1:$1/actuator/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"; do
    kill -0 "$SERVER_PID" 2>/dev/null || return 1
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.5
  done
}
