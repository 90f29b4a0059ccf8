/** The hall over HTTP: staff, devices of the hall, customers' phones. */
package cn.zhenqing365.lobby.web;
