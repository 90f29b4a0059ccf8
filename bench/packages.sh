# ./zq bench packages [--questions 400] [--within-ms 45] [--seed 365]: the cheapest packages for 5 to 40 wished channels, asked of
# catalogues of 200 packages and 300 channels, ordinary ones and some made to be hard. The last line is JSON, of the worst structure.
need_maven
if newer_than bench/routes/target/classes planner/src bench/routes/src; then
  mkdir -p target
  mvn -q -B -pl planner,bench/routes -am -DskipTests compile >target/bench-packages.log 2>&1 || { tail -40 target/bench-packages.log >&2; fail "没有编译成功" "it did not build"; }
  touch bench/routes/target/classes
fi
exec "$JDK/bin/java" -Xmx1g -cp bench/routes/target/classes:planner/target/classes cn.zhenqing365.bench.packages.PackagesBench "$@"
