# ./zq bench routes --set trsp|praxedo|vrptw-solomon|vrptw-gh|trsp-dynamic --seconds N --folder DIR [--out DIR] [--against timefold,ortools,jsprit]:
# the planner on public instances nobody here wrote, every plan judged by the independent checker when it lies beside the project.
need_maven
modules=planner,bench/routes classes=bench/routes/target/classes:planner/target/classes main=cn.zhenqing365.bench.routes.RoutesBench
case " $* " in
  *" --against "*)
    modules+=,bench/against
    mvn -q -B -Pagainst -pl $modules -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath >target/bench-routes.log 2>&1 ||
      { tail -40 target/bench-routes.log >&2; fail "对比用的求解器没有编译成功" "the solvers to compare with did not build"; }
    classes="bench/against/target/classes:$classes:$(cat bench/against/target/classpath)" ;;
  *)
    if newer_than bench/routes/target/classes planner/src bench/routes/src; then
      mkdir -p target
      mvn -q -B -pl $modules -am -DskipTests compile >target/bench-routes.log 2>&1 || { tail -40 target/bench-routes.log >&2; fail "没有编译成功" "it did not build"; }
      touch bench/routes/target/classes
    fi ;;
esac
exec "$JDK/bin/java" -Xmx3g -cp "$classes" $main "$@"
