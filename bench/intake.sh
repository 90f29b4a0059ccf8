# ./zq bench intake: reports per second over HTTP with everything they cause, beside the plain SQL limit of the same rows.
need_node
prepare_server
exec node bench/intake.mjs "$(ls "$RUN"/lib/postgresql-*.jar)" "$JDK/bin/java" "${OPTIONS[@]}" "${CACHE[@]}" -jar "$RUN/zhenqing365.jar"
