package cn.zhenqing365.commitment.model;

/** What is counted for a commitment that is no clock and no figure. A rate has hits and a denominator; a number has one value. */
public enum Count {
    RECEIPT("当场不能办结的都有回执", "Receipt given when not done on the spot", true),
    CHARGE_COMPLAINTS("经查属于我方责任的收费投诉", "Complaints about charges found to be our fault", false),
    CARE_OFFERED("特殊照顾用户办理业务时主动提出上门", "Home service offered to customers who need it", true),
    CARE_REPAIRS("特殊照顾用户的报修按答应的时间修好", "Their repairs fixed by the promised time", true),
    REMOTE_JUDGED("更换遥控器时作了损坏判定", "Remote controls replaced with a judgement of the damage", true),
    HOMEWIRE_DONE("免费排除家庭自行布线故障", "Home wiring repaired free", false),
    DECOR_DONE("新装修弱电免费服务", "Advice for new homes given free", false),
    DIRECT_CONTACTS("用户直接联系维修员并登记", "Direct calls to the technician, recorded", false),
    OTHER_CHANNELS("热线以外渠道受理", "Taken by other ways than the hotline", true),
    FREE_CHANGES("报停、复通、过户、销户不收费", "Suspend, restore, transfer, cancel free of charge", true),
    ELDERLY_SERVED("长者优先通道办结", "Served in the lane for the elderly", false);

    public final String name;
    public final String nameEn;
    /** Hits of a denominator; otherwise a number alone. */
    public final boolean rate;

    Count(String name, String nameEn, boolean rate) {
        this.name = name;
        this.nameEn = nameEn;
        this.rate = rate;
    }
}
