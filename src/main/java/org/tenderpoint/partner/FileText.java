package org.tenderpoint.partner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file that somebody chose: UTF-8, UTF-16 with its mark, or what older spreadsheets write on Windows. */
final class FileText {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Charset OF_WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\ufeff";

    private FileText() {}

    /** @throws ImportRefused if it is empty, too large, or no text */
    static String of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new ImportRefused(ImportRefused.Why.TOO_LARGE);
        }
        var text = decoded(file);
        var read = text.startsWith(MARK) ? text.substring(1) : text;
        if (read.indexOf('\0') >= 0) {
            throw new ImportRefused(ImportRefused.Why.NO_TEXT);
        }
        if (read.isBlank()) {
            throw new ImportRefused(ImportRefused.Why.EMPTY);
        }
        return read;
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
