/** Question bank, papers, marks (考试). */
package cn.zhenqing365.evaluation.exam;
