/** Who is next and how long it takes; pure. */
package cn.zhenqing365.lobby.model;
