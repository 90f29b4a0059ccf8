/** The queue's rows. */
package cn.zhenqing365.lobby.store;
