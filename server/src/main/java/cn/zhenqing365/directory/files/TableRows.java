package cn.zhenqing365.directory.files;

import java.io.IOException;

/** The rows of a file, one at a time and never all. */
public interface TableRows extends AutoCloseable {
    /** The next row with anything in it; null behind the last. */
    TableRow next() throws IOException;

    @Override
    void close() throws IOException;
}
