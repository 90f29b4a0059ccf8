/** Tables as people send them, CSV or Excel, row by row: for every importer. */
@org.springframework.modulith.NamedInterface("files")
package cn.zhenqing365.directory.files;
