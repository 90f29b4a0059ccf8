/** The town as rows: sheets of the tables of every module, written with COPY. */
package cn.zhenqing365.town.load;
