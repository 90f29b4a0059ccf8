# The tickets are made by SQL inside the built-in database, in the real tables, and deleted with its folder afterwards.
figures_bench() {
  local tickets=10000000 folder
  while [ $# -gt 0 ]; do
    case "$1" in
      --tickets) tickets="${2:-}"; shift 2 || fail "--tickets 后面要写单数" "--tickets needs a number" ;;
      *) fail "不认识 $1" "unknown option $1" ;;
    esac
  done
  [[ "$tickets" =~ ^[1-9][0-9]*$ ]] || fail "--tickets 要写一个正整数" "--tickets needs a whole number above zero"
  need_maven
  say "测量 $tickets 单 …" "measuring $tickets tickets …"
  mkdir -p target
  folder=$(mktemp -d); chmod 755 "$folder"
  mvn -q -B -pl server -am test -Dtest=FiguresBench -Dsurefire.failIfNoSpecifiedTests=false "-DargLine=-Xmx1g -Dzq.bench.tickets=$tickets -Dzq.bench.folder=$folder" \
    2>&1 | tee target/bench.log | sed -un 's/^bench| //p'
  rm -rf "$folder"
  grep -q '^bench| {' target/bench.log || { tail -30 target/bench.log >&2; fail "没有量成" "the bench did not finish"; }
}
