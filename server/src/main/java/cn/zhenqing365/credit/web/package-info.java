/** Credits for the people who decide on them. */
package cn.zhenqing365.credit.web;
