/** The service month for leaders, visitors and whoever holds a leaflet. */
package cn.zhenqing365.campaign.web;
