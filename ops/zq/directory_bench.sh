# What ./zq bench search and ./zq bench import share. The heap is kept small on purpose: an import must not need more.
directory_bench() {
  local households=300000 options=()
  while [ $# -gt 0 ]; do
    case "$1" in
      --households) households="${2:-}"; shift 2 || fail "--households 后面要写户数" "--households needs a number" ;;
      --import-only) options+=(-Dzq.bench.import.only=true); shift ;;
      --xlsx) options+=(-Dzq.bench.xlsx=true); shift ;;
      *) fail "不认识 $1" "unknown option $1" ;;
    esac
  done
  [[ "$households" =~ ^[1-9][0-9]*$ ]] || fail "--households 要写一个正整数" "--households needs a whole number above zero"
  need_maven
  say "测量 $households 户 …" "measuring $households households …"
  mkdir -p target
  mvn -q -B -pl server -am test -Dtest=DirectoryBench -Dsurefire.failIfNoSpecifiedTests=false "-DargLine=-Xmx256m -Dzq.bench.households=$households ${options[*]:-}" \
    2>&1 | tee target/bench.log | sed -un 's/^bench| //p'
  grep -q '^bench| {' target/bench.log || { tail -30 target/bench.log >&2; fail "没有量成" "the bench did not finish"; }
}
