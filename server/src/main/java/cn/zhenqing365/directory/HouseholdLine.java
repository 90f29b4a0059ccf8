package cn.zhenqing365.directory;

import java.util.UUID;

/** A household in a list of results. {@code matchedBy}: PHONE, ACCOUNT, SERIAL, NAME, PINYIN or ADDRESS, whatever made it appear. */
public record HouseholdLine(UUID id, String accountNo, String customerName, String phoneMasked, String address, String areaCode,
                            String matchedBy) {}
