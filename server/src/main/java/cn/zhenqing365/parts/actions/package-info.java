/** What moves parts: issued, returned, counted by a person; used at completion by what was heard. */
package cn.zhenqing365.parts.actions;
