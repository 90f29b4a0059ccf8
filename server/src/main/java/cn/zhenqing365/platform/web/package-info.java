/** The edge every request passes: its size, its trace, the shape of a refusal, the paths of the front ends. */
package cn.zhenqing365.platform.web;
