package org.tenderpoint.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Text whose letters stand as {@code =C3=BC} in files of before 2000. */
final class QuotedText {

    private static final int HEX = 16;

    private QuotedText() {}

    static String plain(String quoted, String charset) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c == '=' && i + 2 < quoted.length() && Character.digit(quoted.charAt(i + 1), HEX) >= 0
                    && Character.digit(quoted.charAt(i + 2), HEX) >= 0) {
                bytes.write(Integer.parseInt(quoted, i + 1, i + 3, HEX));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(of(charset)));
            }
        }
        return bytes.toString(of(charset));
    }

    private static Charset of(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
