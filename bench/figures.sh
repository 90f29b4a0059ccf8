# ./zq bench figures [--tickets 10000000]: dashboards and the month report over three years of tickets, and the rollup against a recount.
# Each ticket needs about 3.5 KB of disk with everything that belongs to it; without --tickets ten million are loaded (35 GB).
source ops/zq/figures_bench.sh
figures_bench "$@"
