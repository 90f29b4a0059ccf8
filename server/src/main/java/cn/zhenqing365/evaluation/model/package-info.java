/** Scores, stars, exams as rules one can argue about: no Spring, no SQL. */
package cn.zhenqing365.evaluation.model;
