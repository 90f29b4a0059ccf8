package cn.zhenqing365.bench.routes;
final class DynamicBench { static void run(Asked asked) { throw new UnsupportedOperationException(); } }
