# ./zq day [--arrivals FILE] [--speed 80] [--households 5000] [--until 20:00]: a working day on two nodes of its own, at speed.
need_node
prepare_server
exec node bench/day.mjs "$@" -- "$JDK/bin/java" "${OPTIONS[@]}" "${CACHE[@]}" -jar "$RUN/zhenqing365.jar"
