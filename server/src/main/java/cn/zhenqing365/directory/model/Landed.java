package cn.zhenqing365.directory.model;

/** What one batch came to. */
public record Landed(int created, int updated, int unchanged) {}
