/** The rule, the promise and its ladder; how a month would have gone under another rule. No Spring, no SQL, no clock. */
@org.springframework.modulith.NamedInterface("model")
package cn.zhenqing365.promise.model;
