package cn.zhenqing365.directory.files;

import java.util.List;

/** One row as it came; the number is the spreadsheet's, the heading being 1. */
public record TableRow(int number, List<String> cells) {
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
