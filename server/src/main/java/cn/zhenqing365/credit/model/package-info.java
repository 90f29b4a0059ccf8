/** What is owed for a broken promise, as arithmetic. */
package cn.zhenqing365.credit.model;
