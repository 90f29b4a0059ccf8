# ./zq check [--days 31]: the chain of the journal and the promises of those days, computed again. A running installation is asked, not stopped.
check() {
  local days=31
  while [ $# -gt 0 ]; do
    case "$1" in
      --days) days="${2:-}"; shift 2 || fail "--days 后面要写天数" "--days needs a number" ;;
      *) fail "不认识 $1;用法 ./zq check --days 31" "unknown $1; use ./zq check --days 31" ;;
    esac
  done
  [[ "$days" =~ ^[1-9][0-9]*$ ]] || fail "--days 要写一个正整数" "--days needs a whole number above zero"
  need_java; need_build; prepare_server
  local running; running=$(head -1 "$(data)/pg/cluster/postmaster.pid" 2>/dev/null || true)
  if [ -z "${ZQ_DATABASE_URL:-}" ] && [ -n "$running" ] && kill -0 "$running" 2>/dev/null; then export ZQ_DATABASE_URL; ZQ_DATABASE_URL=$(cat "$(data)/database.url"); fi
  exec "$JDK/bin/java" "${OPTIONS[@]}" "${CACHE[@]}" -Dserver.port=0 -Dzq.background=false -Dzq.town.sample=false -Dzq.check=true "-Dzq.check.days=$days" -Dlogging.level.cn.zhenqing365=warn \
    -jar "$RUN/zhenqing365.jar"
}
