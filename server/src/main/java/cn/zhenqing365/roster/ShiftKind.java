package cn.zhenqing365.roster;

/** On duty (当班), or at home and called when nobody on duty can go (备班). */
public enum ShiftKind { DUTY, STAND_BY }
