package cn.zhenqing365.offer.model;

/** A channel of the line-up. @param theme NEWS FILM SPORT KIDS … a word of the operator's, shown as a group */
public record Channel(String code, String name, String nameEn, String theme, boolean hd) {}
