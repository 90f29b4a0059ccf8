/** Vans, movements, lists and the catalogue over HTTP. */
package cn.zhenqing365.parts.web;
