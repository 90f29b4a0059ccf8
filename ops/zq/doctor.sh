# What is wrong with this set-up, and what to do about it.
TROUBLES=0
good() { printf '  ✓ %s\n' "$1"; }
bad() { printf '  ✗ %s · %s\n    → %s\n' "$1" "$2" "$3"; TROUBLES=$((TROUBLES + 1)); }
note() { printf '  - %s · %s\n' "$1" "$2"; }

doctor() {
  tools_of_the_machine
  place_of_the_data
  database_of_the_installation
  server_that_runs
  echo
  if [ "$TROUBLES" -eq 0 ]; then echo "一切正常 · all is well"; else echo "$TROUBLES 个问题 · $TROUBLES to fix"; exit 1; fi
}

tools_of_the_machine() {
  find_java
  if [ "$JDK_VERSION" -ge 17 ]; then good "JDK $JDK_VERSION  $JDK"; else bad "没有 JDK 17+" "no JDK 17 or newer" "apt install openjdk-17-jdk-headless"; fi
  [ "$JDK_VERSION" -lt 17 ] || [ "$JDK_VERSION" -ge 25 ] || note "生产环境建议 JDK 25" "JDK 25 is recommended in production"
  if [ "$(node_version)" -ge 20 ]; then good "Node $(node -v)"; else bad "没有 Node 20+" "no Node 20 or newer" "apt install nodejs npm, https://nodejs.org"; fi
  if command -v npm >/dev/null; then good "npm $(npm -v 2>/dev/null)"; else bad "没有 npm" "no npm" "apt install npm"; fi
  if command -v mvn >/dev/null; then good "$(mvn -v 2>/dev/null | head -1 | tr -d "\033" | sed "s|\[[0-9]*m||g")"; else bad "没有 Maven" "no Maven" "apt install maven"; fi
  if command -v chromium >/dev/null; then good "chromium (./zq test)"; else note "没有 chromium,./zq test 会安装" "no chromium: ./zq test installs it (apt install chromium fonts-noto-cjk)"; fi
}

place_of_the_data() {
  local folder free
  folder=$(data)
  if mkdir -p "$folder" 2>/dev/null && [ -w "$folder" ]; then good "ZQ_DATA $folder"; else bad "数据目录 $folder 不可写" "the data folder cannot be written" "ZQ_DATA=/path ./zq run"; return 0; fi
  free=$(df -Pm "$folder" | awk 'NR==2{print $4}')
  if [ "$free" -ge 2048 ]; then good "磁盘 · disk: $((free / 1024)) GB free"; else bad "磁盘只剩 $free MB" "only $free MB of disk left" "至少留 2 GB · keep at least 2 GB free"; fi
  if port_taken "$(port)"; then note "端口 $(port) 已在使用" "port $(port) is in use (by the server below, or choose ZQ_PORT=8366)"; else good "端口 · port $(port) free"; fi
}

database_of_the_installation() {
  if [ -n "${ZQ_DATABASE_URL:-}" ]; then
    local place host number
    place=${ZQ_DATABASE_URL#*://}; place=${place##*@}; place=${place%%/*}
    host=${place%%:*}; number=5432; [ "$place" = "$host" ] || number=${place##*:}
    if timeout 3 bash -c "exec 3<>/dev/tcp/$host/$number" 2>/dev/null; then good "数据库 · database $host:$number answers"; else bad "数据库 $host:$number 连不上" "the database cannot be reached" "检查 ZQ_DATABASE_URL、防火墙 · check ZQ_DATABASE_URL, pg_hba.conf, the firewall"; fi
    return 0
  fi
  case "$(uname -sm)" in
    "Linux x86_64"|"Linux aarch64") ;;
    *) bad "内置数据库只支持 Linux x86_64/aarch64" "the built-in database runs on Linux x86_64 and aarch64" "ZQ_DATABASE_URL=postgres://…" ;;
  esac
  if [ "$(id -u)" -ne 0 ]; then good "内置数据库 · built-in database (as $(id -un))"; return 0; fi
  if setpriv --reuid=65534 --regid=65534 --clear-groups test -x "$(data)" 2>/dev/null; then good "内置数据库 · built-in database (root steps down by setpriv)"
  elif runuser -u nobody -- test -x "$(data)" 2>/dev/null; then good "内置数据库 · built-in database (root steps down by runuser)"
  elif unshare -U true 2>/dev/null; then good "内置数据库 · built-in database (root steps down in a user namespace)"
  else bad "root 身份下内置数据库进不了 $(data)" "as root the built-in database cannot enter the data folder" "ZQ_DATA=/var/lib/zhenqing365 ./zq run,或以普通用户运行 · or run as an ordinary user"; fi
}

server_that_runs() {
  local answer
  if ! port_taken "$(port)"; then note "服务没有运行" "no server is running on $(port): ./zq run"; return 0; fi
  answer=$(node -e "fetch('http://127.0.0.1:$(port)/actuator/health').then(async r=>console.log((await r.json()).status),()=>console.log('NONE'))" 2>/dev/null || echo NONE)
  if [ "$answer" = UP ]; then good "服务 · server on $(port): UP"; else bad "端口 $(port) 上的服务答 $answer" "what listens on $(port) answers $answer" "看日志 · look at its log, data/pg/server.log"; fi
}
