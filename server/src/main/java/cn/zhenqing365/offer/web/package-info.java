/** Offers, consent and the catalogue over HTTP. */
package cn.zhenqing365.offer.web;
