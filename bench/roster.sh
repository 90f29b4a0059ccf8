# ./zq bench roster [--seconds 10] [--technicians 60] [--seeds 3] [--findings]: a month of shifts for sixty technicians in twenty-four areas, with leave,
# wishes and what each bore this year. The last line is JSON, of the worst seed.
need_maven
if newer_than bench/routes/target/classes planner/src bench/routes/src; then
  mkdir -p target
  mvn -q -B -pl planner,bench/routes -am -DskipTests compile >target/bench-roster.log 2>&1 || { tail -40 target/bench-roster.log >&2; fail "没有编译成功" "it did not build"; }
  touch bench/routes/target/classes
fi
exec "$JDK/bin/java" -Xmx1g -cp bench/routes/target/classes:planner/target/classes cn.zhenqing365.bench.roster.RosterBench "$@"
