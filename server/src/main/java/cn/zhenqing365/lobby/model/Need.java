package cn.zhenqing365.lobby.model;

/** What a customer needs beyond the business: ELDERLY is the green lane (长者绿色通道, M10) for the old, ill, disabled and pregnant. */
public enum Need { NONE, ELDERLY, APPOINTMENT }
