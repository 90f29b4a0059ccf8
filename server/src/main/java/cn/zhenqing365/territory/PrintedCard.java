package cn.zhenqing365.territory;

import cn.zhenqing365.directory.Doorplate;

/** What stands on one card. @param number with its check digit; {@code token} is behind the QR code */
record PrintedCard(String number, String token, String areaName, String managerName, Doorplate door) {}
