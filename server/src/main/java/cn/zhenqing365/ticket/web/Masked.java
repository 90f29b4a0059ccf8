package cn.zhenqing365.ticket.web;

import cn.zhenqing365.directory.Household;
import cn.zhenqing365.kernel.PhoneNumber;

/** Phones as screens show them before anybody gives a reason ({@code domain.md} §4). */
final class Masked {
    private Masked() {}

    static Household household(Household it) {
        return new Household(it.id(), it.accountNo(), it.customerName(), PhoneNumber.mask(it.phone()),
                it.phones().stream().map(PhoneNumber::mask).toList(), it.town(), it.community(), it.building(), it.unit(), it.room(),
                it.address(), it.areaCode(), it.nodeCode(), it.latitude(), it.longitude(), it.care(), it.services(), it.equipment());
    }
}
