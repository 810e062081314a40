package org.tenderpoint.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The type of a file by its first bytes, as far as users need to know it. */
enum FileSort {
    JPEG,
    PNG,
    PDF,
    HEIC,
    WEBP,
    OTHER;

    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** The brands of ISO 23008-12 that phones write. */
    private static final List<String> HEIC_BRANDS = List.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1",
            "msf1");

    static FileSort of(byte[] file) {
        if (startsWith(file, JPEG_START)) {
            return JPEG;
        }
        if (startsWith(file, PNG_START)) {
            return PNG;
        }
        // PDF readers also accept the mark further on, but such a file may be something else at the same time
        if (text(file, 0, 5).equals("%PDF-")) {
            return PDF;
        }
        if (text(file, 4, 4).equals("ftyp") && HEIC_BRANDS.contains(text(file, 8, 4))) {
            return HEIC;
        }
        return text(file, 0, 4).equals("RIFF") && text(file, 8, 4).equals("WEBP") ? WEBP : OTHER;
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        if (file.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] file, int from, int length) {
        return file.length < from + length ? "" : new String(file, from, length, StandardCharsets.ISO_8859_1);
    }
}
