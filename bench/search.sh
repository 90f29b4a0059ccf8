# ./zq bench search [--households 300000]: every kind of question the search box answers, asked of a town of that size.
# The households come in through the import, into a built-in database of their own; ./zq bench import measures that part alone.
source ops/zq/directory_bench.sh
directory_bench "$@"
