package cn.zhenqing365.ticket.complaint.model;

/** The stages of ISO 10002:2018 as {@code domain.md} §3.5 names them, in their order; tracking runs through all of them. */
public enum Stage { RECEIVED, ACKNOWLEDGED, ASSESSED, INVESTIGATED, DECIDED, COMMUNICATED, CLOSED }
