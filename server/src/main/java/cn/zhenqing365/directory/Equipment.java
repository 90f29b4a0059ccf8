package cn.zhenqing365.directory;

/** What stands in the home: STB set-top box, CARD smart card, CM cable modem, ONU optical terminal. A serial exists once. */
public record Equipment(String kind, String model, String serial) {}
