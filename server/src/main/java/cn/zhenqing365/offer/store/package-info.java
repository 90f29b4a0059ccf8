/** Offers, consent and editions in the database. */
package cn.zhenqing365.offer.store;
