/** What is read on paper: the month report, its tables, the unit's figures for the appraisal. */
package cn.zhenqing365.scoreboard.report;
