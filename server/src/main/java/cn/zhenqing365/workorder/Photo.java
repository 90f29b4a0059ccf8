package cn.zhenqing365.workorder;

/** A photo from the site, as it was taken. */
public record Photo(String contentType, byte[] content) {}
