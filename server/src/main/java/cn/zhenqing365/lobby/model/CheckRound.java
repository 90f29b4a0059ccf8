package cn.zhenqing365.lobby.model;

/** 班前, 班中, 班后. */
public enum CheckRound { BEFORE, DURING, AFTER }
