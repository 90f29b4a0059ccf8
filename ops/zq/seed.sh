# ./zq seed --households N: loads the sample town into the database of this installation and ends.
seed() {
  local households=20000 replace=false
  while [ $# -gt 0 ]; do
    case "$1" in
      --households) households="${2:-}"; shift 2 || fail "--households 后面要写户数" "--households needs a number" ;;
      --replace) replace=true; shift ;;
      *) fail "不认识 $1;用法 ./zq seed --households 300000" "unknown $1; use ./zq seed --households 300000" ;;
    esac
  done
  [[ "$households" =~ ^[1-9][0-9]*$ ]] || fail "--households 要写一个正整数" "--households needs a whole number above zero"
  need_java
  need_build
  prepare_server
  exec "$JDK/bin/java" "${OPTIONS[@]}" "${CACHE[@]}" -Dserver.port=0 -Dzq.background=false -Dzq.once=true \
    "-Dzq.town.households=$households" "-Dzq.town.replace=$replace" -jar "$RUN/zhenqing365.jar"
}
