# ./zq bench import [--households 300000] [--xlsx]: a file of that many households through the whole import, twice.
source ops/zq/directory_bench.sh
directory_bench --import-only "$@"
