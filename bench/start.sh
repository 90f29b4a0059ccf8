# ./zq bench start: from the command to the first page, and resident memory, on the database of this installation.
need_node
prepare_server
ZQ_PORT=$(free_port) exec node bench/start.mjs "$JDK_VERSION" "$JDK/bin/java" "${OPTIONS[@]}" "${CACHE[@]}" -jar "$RUN/zhenqing365.jar"
