/** What is sold, offered and agreed: no Spring, no SQL. */
package cn.zhenqing365.offer.model;
