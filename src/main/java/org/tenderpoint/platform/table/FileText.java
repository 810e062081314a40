package org.tenderpoint.platform.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The text of a chosen file: UTF-8, UTF-16, or what older programs write on Windows and Macs. */
public final class FileText {

    private static final Charset UTF_32 = Charset.forName("UTF-32");
    private static final String MARK = "\ufeff";
    private static final int LOOKED_AT = 400;
    /** A text is UTF-8 if it has this many valid sequences for each invalid one. */
    private static final int MOSTLY = 2;

    private FileText() {}

    /**
     * A text without a mark at its beginning.
     *
     * @param guessed whether some of its letters may have been others
     */
    public record DecodedText(String text, boolean guessed) {}

    /** Empty if it is not text. */
    public static Optional<String> of(byte[] file) {
        return decoded(file).map(DecodedText::text);
    }

    /** The same, with what is to be said about it. */
    public static Optional<DecodedText> decoded(byte[] file) {
        return Optional.of(read(file))
                .map(read -> read.text().startsWith(MARK)
                        ? new DecodedText(read.text().substring(1), read.guessed())
                        : read)
                .filter(read -> read.text().indexOf('\0') < 0);
    }

    private static DecodedText read(byte[] file) {
        if (begins(file, 0xff, 0xfe, 0, 0) || begins(file, 0, 0, 0xfe, 0xff)) {
            return new DecodedText(new String(file, UTF_32), false);
        }
        if (begins(file, 0xff, 0xfe) || begins(file, 0xfe, 0xff)) {
            return new DecodedText(new String(file, StandardCharsets.UTF_16), false);
        }
        return strictly(file).map(text -> new DecodedText(text, false)).orElseGet(() -> otherwise(file));
    }

    /** Decodes without a byte order mark. Every second byte of most texts in UTF-16 is 0. */
    private static Optional<String> strictly(byte[] file) {
        int even = 0;
        int odd = 0;
        int looked = Math.min(LOOKED_AT, file.length / 2 * 2);
        for (int i = 0; i < looked; i++) {
            even += file[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += file[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        if (3 * odd > looked / 2 && even == 0) {
            return Optional.of(new String(file, StandardCharsets.UTF_16LE));
        }
        if (3 * even > looked / 2 && odd == 0) {
            return Optional.of(new String(file, StandardCharsets.UTF_16BE));
        }
        return utf8(file);
    }

    private static Optional<String> utf8(byte[] file) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static DecodedText otherwise(byte[] file) {
        var unfolded = utf8(unfolded(file));
        if (unfolded.isPresent()) {
            return new DecodedText(unfolded.get(), false);
        }
        var loose = new String(file, StandardCharsets.UTF_8);
        long bad = loose.chars().filter(c -> c == '\ufffd').count();
        long good = loose.chars().filter(c -> c > '\u007f' && c != '\ufffd').count();
        if (good >= MOSTLY * bad) {
            return new DecodedText(loose, true);
        }
        var meant = OldLetters.read(file);
        return new DecodedText(meant.text(), !meant.usual());
    }

    /** Cards and calendars may break a line within a letter. */
    private static byte[] unfolded(byte[] file) {
        var whole = new byte[file.length];
        int to = 0;
        for (int i = 0; i < file.length; i++) {
            int end = file[i] == '\r' && i + 1 < file.length && file[i + 1] == '\n' ? i + 1 : i;
            boolean broken = file[end] == '\n' && end + 1 < file.length
                    && (file[end + 1] == ' ' || file[end + 1] == '\t')
                    && to > 0 && whole[to - 1] < 0;
            if (broken) {
                i = end + 1;
            } else {
                whole[to++] = file[i];
            }
        }
        return Arrays.copyOf(whole, to);
    }

    private static boolean begins(byte[] file, int... first) {
        if (file.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((file[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
