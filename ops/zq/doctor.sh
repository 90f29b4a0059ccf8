# What is wrong with this set-up, and what to do about it.
TROUBLES=0
good() { printf '  ✓ %s\n' "$1"; }
bad() { printf '  ✗ %s · %s\n    → %s\n' "$1" "$2" "$3"; TROUBLES=$((TROUBLES + 1)); }
note() { printf '  - %s · %s\n' "$1" "$2"; }

doctor() {
  tools_of_the_machine
  place_of_the_data
  database_of_the_installation
  port_of_the_server
  echo
  if [ "$TROUBLES" -eq 0 ]; then echo "一切正常 · all is well"; else echo "$TROUBLES 个问题 · $TROUBLES to fix"; exit 1; fi
}

tools_of_the_machine() {
  find_java
  if [ "$JDK_VERSION" -ge 17 ]; then good "JDK $JDK_VERSION  $JDK"
  elif [ "$JDK_VERSION" -gt 0 ]; then bad "最新的 JDK 是 $JDK_VERSION,太旧,需要 17 以上" "the newest JDK is $JDK_VERSION ($JDK), too old: 17 or newer is needed" "apt install openjdk-17-jdk-headless"
  elif [ -n "${ZQ_JAVA_HOME:-}" ]; then bad "ZQ_JAVA_HOME=$ZQ_JAVA_HOME 里没有 JDK" "there is no JDK in ZQ_JAVA_HOME" "unset ZQ_JAVA_HOME"
  else bad "没有 JDK,需要 17 以上" "no JDK: 17 or newer is needed" "apt install openjdk-17-jdk-headless"; fi
  [ "$JDK_VERSION" -lt 17 ] || [ "$JDK_VERSION" -ge 25 ] || note "生产环境建议 JDK 25" "JDK 25 is recommended in production"
  local node; node=$(node_version)
  if [ "$node" -ge 20 ]; then good "Node $(node -v)"
  elif [ "$node" -gt 0 ]; then bad "Node $node 太旧,需要 20 以上" "Node $node is too old: 20 or newer is needed" "https://nodejs.org"
  else bad "没有 Node,需要 20 以上" "no Node: 20 or newer is needed" "apt install nodejs npm, https://nodejs.org"; fi
  if command -v npm >/dev/null; then good "npm $(npm -v 2>/dev/null)"; else bad "没有 npm" "no npm" "apt install npm"; fi
  if command -v mvn >/dev/null; then good "$(mvn -v 2>/dev/null | head -1 | tr -d "\033" | sed "s|\[[0-9]*m||g")"; else bad "没有 Maven" "no Maven" "apt install maven"; fi
  if command -v chromium >/dev/null; then good "chromium (./zq test)"; else note "没有 chromium,./zq test 会安装" "no chromium: ./zq test installs it (apt install chromium fonts-noto-cjk)"; fi
}

place_of_the_data() {
  local folder above free
  folder=$(data); above=$folder
  while [ ! -e "$above" ]; do above=$(dirname "$above"); done   # what is not there yet is made by the first start, not by the doctor
  if [ -d "$above" ] && [ -w "$above" ] && [ -x "$above" ] && [ "$(stat -f -c %T "$above" 2>/dev/null)" != proc ]; then good "ZQ_DATA $folder"
  elif [ -e "$above" ] && [ ! -d "$above" ]; then bad "数据目录 $folder 不行:$above 是文件" "the data folder cannot be there: $above is a file" "ZQ_DATA=/path ./zq run"; return 0
  else bad "数据目录 $folder 不可写($(id -un) 无权写 $above)" "the data folder cannot be written ($(id -un) may not write $above)" "ZQ_DATA=/path ./zq run"; return 0; fi
  free=$(df -Pm "$above" | awk 'NR==2{print $4}')
  if [ "$free" -ge 2048 ]; then good "磁盘 · disk: $((free / 1024)) GB free"; else bad "磁盘只剩 $free MB" "only $free MB of disk left" "至少留 2 GB · keep at least 2 GB free"; fi
}

port_of_the_server() {
  local answer
  if ! [[ "$(port)" =~ ^[0-9]{1,5}$ ]]; then bad "ZQ_PORT=$(port) 不是端口号" "ZQ_PORT=$(port) is not a port" "ZQ_PORT=8366"; return 0; fi
  if ! port_taken "$(port)"; then good "端口 · port $(port) free"; note "服务没有运行" "no server is running on $(port): ./zq run"; return 0; fi
  answer=$(node -e "fetch('http://127.0.0.1:$(port)/actuator/health',{signal:AbortSignal.timeout(5000)}).then(async r=>console.log((await r.json()).status)).catch(()=>console.log('OTHER'))" 2>/dev/null || echo UNKNOWN)
  case "$answer" in
    UP) good "服务 · server on $(port): UP" ;;
    OTHER) bad "端口 $(port) 被别的程序占用" "port $(port) is taken by another program" "ZQ_PORT=8366 ./zq run" ;;
    UNKNOWN) note "端口 $(port) 已在使用" "port $(port) is in use; without Node it cannot be asked by whom" ;;
    *) bad "端口 $(port) 上的服务答 $answer" "the server on $(port) answers $answer" "看日志 · look at its log, $(data)/pg/server.log" ;;
  esac
}

# Is a database there, does it let us in, is it new enough? The driver answers, if it was built already.
given_database() {
  local place host number driver answer
  if ! [[ "$ZQ_DATABASE_URL" =~ ^(jdbc:)?postgres(ql)?://[^/]+/[^/]+ ]]; then
    bad "ZQ_DATABASE_URL 写法不对" "ZQ_DATABASE_URL cannot be read" "postgres://user:password@host:5432/name"; return 0
  fi
  place=${ZQ_DATABASE_URL#*://}; place=${place%%/*}; place=${place##*@}
  host=${place%%:*}; number=5432; [ "$place" = "$host" ] || number=${place##*:}
  if ! timeout 5 bash -c "exec 3<>/dev/tcp/$host/$number" 2>/dev/null; then bad "数据库 $host:$number 连不上" "nothing answers at $host:$number" "检查主机、端口、防火墙 · check the host and port of ZQ_DATABASE_URL, the firewall"; return 0; fi
  driver=$(ls server/target/run/lib/postgresql-*.jar 2>/dev/null | head -1)
  if [ -z "$driver" ] || [ "$JDK_VERSION" -lt 17 ]; then good "数据库 · database $host:$number answers"; return 0; fi
  answer=$("$JDK/bin/java" -cp "$driver" ops/zq/DatabaseCheck.java "$ZQ_DATABASE_URL" 2>/dev/null || true)
  if [[ "$answer" =~ ^OK ]]; then good "数据库 · database $host:$number: PostgreSQL ${answer#OK }"; else bad "数据库 $host:$number 不接受" "the database does not take us: ${answer:-no answer}" "检查 ZQ_DATABASE_URL 与 pg_hba.conf · check ZQ_DATABASE_URL and pg_hba.conf"; fi
}

database_of_the_installation() {
  if [ -n "${ZQ_DATABASE_URL:-}" ]; then given_database; return 0; fi
  case "$(uname -sm)" in
    "Linux x86_64"|"Linux aarch64") ;;
    *) bad "内置数据库只支持 Linux x86_64/aarch64" "the built-in database runs on Linux x86_64 and aarch64" "ZQ_DATABASE_URL=postgres://…" ;;
  esac
  if [ "$(id -u)" -ne 0 ]; then good "内置数据库 · built-in database (as $(id -un))"; return 0; fi
  local folder; folder=$(data)
  while [ ! -e "$folder" ]; do folder=$(dirname "$folder"); done
  if setpriv --reuid=65534 --regid=65534 --clear-groups test -x "$folder" 2>/dev/null; then good "内置数据库 · built-in database (root steps down by setpriv)"
  elif runuser -u nobody -- test -x "$folder" 2>/dev/null; then good "内置数据库 · built-in database (root steps down by runuser)"
  elif unshare -U true 2>/dev/null; then good "内置数据库 · built-in database (root steps down in a user namespace)"
  else bad "root 身份下内置数据库进不了 $(data)" "as root the built-in database cannot enter the data folder" "ZQ_DATA=/var/lib/zhenqing365 ./zq run,或以普通用户运行 · or run as an ordinary user"; fi
}
