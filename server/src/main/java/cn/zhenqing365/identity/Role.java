package cn.zhenqing365.identity;

/** What somebody is here to do: 话务员 班长 呼叫中心主任 调度员 维修员 客户经理 大堂经理 营业厅主任 质检 领导 管理员. One role per person. */
public enum Role {
    AGENT, SHIFT_LEADER, CALL_CENTRE_HEAD, DISPATCHER, TECHNICIAN, CUSTOMER_MANAGER, LOBBY_MANAGER, LOBBY_HEAD, QUALITY, LEADER, ADMIN
}
