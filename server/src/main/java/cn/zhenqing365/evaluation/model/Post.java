package cn.zhenqing365.evaluation.model;

/** Whose work is compared with whose: counter staff (营业员), technicians (装维员), telephone operators (话务员). */
public enum Post { COUNTER, TECHNICIAN, OPERATOR }
