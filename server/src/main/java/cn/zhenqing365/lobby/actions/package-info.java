/** What people do in a hall: one verb each, one transaction each. */
package cn.zhenqing365.lobby.actions;
