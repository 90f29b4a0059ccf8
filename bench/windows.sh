# ./zq bench windows: "when can someone come?" over HTTP, one area with 60 technicians and 600 agreed visits, the planner running beside.
need_node
prepare_server
exec node bench/windows.mjs "$(ls "$RUN"/lib/postgresql-*.jar)" "$JDK/bin/java" "${OPTIONS[@]}" "${CACHE[@]}" -jar "$RUN/zhenqing365.jar"
