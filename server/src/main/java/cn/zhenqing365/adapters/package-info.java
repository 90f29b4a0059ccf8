/** Outside systems, one nested module each; what they do is declared by an interface in the module that needs it. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.zhenqing365.adapters;
