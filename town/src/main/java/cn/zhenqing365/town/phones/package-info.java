/**
 * The phones of the town: a text-message centre that speaks SMPP 3.4 on a real socket, with the mishaps of a real one to be
 * switched on, and the handsets behind it. Everything is in memory, on the loopback interface, and for trying things out.
 */
@org.springframework.modulith.NamedInterface("phones")
package cn.zhenqing365.town.phones;
