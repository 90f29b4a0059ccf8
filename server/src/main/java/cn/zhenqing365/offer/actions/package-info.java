/** What is done with offers, consent and the catalogue, one transaction each. */
package cn.zhenqing365.offer.actions;
