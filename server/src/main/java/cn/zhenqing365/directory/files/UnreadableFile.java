package cn.zhenqing365.directory.files;

import java.io.IOException;

/** Not what it says it is, or broken inside. */
public final class UnreadableFile extends IOException {
    UnreadableFile() {
        super("unreadable");
    }

    UnreadableFile(Exception cause) {
        super("unreadable", cause);
    }
}
