package org.tenderpoint.platform.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a chosen file: UTF-8, UTF-16, or what older spreadsheets write on Windows. */
public final class FileText {

    private static final Charset OF_WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\ufeff";

    private FileText() {}

    /** Without a mark at its beginning; empty if it is not text. */
    public static Optional<String> of(byte[] file) {
        var text = decoded(file);
        return Optional.of(text.startsWith(MARK) ? text.substring(1) : text).filter(read -> read.indexOf('\0') < 0);
    }

    private static String decoded(byte[] file) {
        if (begins(file, 0xff, 0xfe) || begins(file, 0xfe, 0xff)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, OF_WINDOWS);
        }
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xff) == first && (file[1] & 0xff) == second;
    }
}
