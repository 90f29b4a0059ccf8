package cn.zhenqing365.promise.model;

/** How a promise counts: kept in time, broken (kept late is broken), or still running in time. */
public enum Verdict { KEPT, BROKEN, RUNNING }
