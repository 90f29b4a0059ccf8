package cn.zhenqing365.planner;

/** A pause a technician takes wherever the work is: begun within the window, lasting so many minutes. Before or after the working day it costs nothing. */
public record Pause(Window begin, double minutes) { }
