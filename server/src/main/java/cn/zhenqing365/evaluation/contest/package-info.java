/** Scoring sheets and their judges (技能比武). */
package cn.zhenqing365.evaluation.contest;
