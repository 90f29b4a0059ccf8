/** Who was asked first, and what came of it: contacts, questions and their answers, hand-overs. */
@org.springframework.modulith.NamedInterface("contact")
package cn.zhenqing365.ticket.contact;
