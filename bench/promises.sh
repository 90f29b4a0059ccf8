# ./zq bench promises [--running 1000000] [--due 10000]: so many promises running, so many falling due within one minute, and what a
# kill -9 in the middle leaves undone or does twice. The last line is JSON; the promises are made and checked by our own model.
running=1000000 due=10000
while [ $# -gt 0 ]; do
  case "$1" in
    --running) running="${2:-}"; shift 2 || fail "--running 后面要写个数" "--running needs a number" ;;
    --due) due="${2:-}"; shift 2 || fail "--due 后面要写个数" "--due needs a number" ;;
    *) fail "不认识 $1" "unknown option $1" ;;
  esac
done
[[ "$running" =~ ^[1-9][0-9]*$ && "$due" =~ ^[1-9][0-9]*$ ]] || fail "--running 与 --due 要写正整数" "--running and --due need whole numbers above zero"
need_node
prepare_server
exec node bench/promises.mjs "$running" "$due" "$JDK/bin/java" "${OPTIONS[@]}" "${CACHE[@]}" -jar "$RUN/zhenqing365.jar"
