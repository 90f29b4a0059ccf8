/** What comes in by a contact card (服务联系卡): the number, the code, the text; each goes to whoever is on duty and is a contact with an owner. */
package cn.zhenqing365.ticket.card;
