package cn.zhenqing365.directory.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table somebody sent, and how it is written: an Excel file, or text in UTF-8 (with a mark or without), UTF-16 or GB18030. */
public record TableFile(Path path, Format format, String charset) {
    public enum Format { CSV, XLSX }

    /** By what is in it; the name may lie. @throws UnreadableFile when it is neither */
    public static TableFile recognised(Path path) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(4096);
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) return new TableFile(path, Format.XLSX, "");
        if (head.length > 1 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF))
            return new TableFile(path, Format.CSV, "UTF-16");
        for (byte b : head) if (b >= 0 && b < 9) throw new UnreadableFile();
        return new TableFile(path, Format.CSV, isUtf8(path) ? "UTF-8" : "GB18030");
    }

    public TableRows open() throws IOException {
        return format == Format.XLSX ? new XlsxRows(path)
                : new CsvRows(new InputStreamReader(Files.newInputStream(path), Charset.forName(charset)));
    }

    /** The whole file, because the first Chinese name may stand far down. */
    private static boolean isUtf8(Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        try (var file = FileChannel.open(path)) {
            for (boolean end = false; !end; ) {
                end = file.read(bytes) < 0;
                bytes.flip();
                chars.clear();
                if (decoder.decode(bytes, chars, end).isError()) return false;
                bytes.compact();
            }
        }
        return true;
    }
}
