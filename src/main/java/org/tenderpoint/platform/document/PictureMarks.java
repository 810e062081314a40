package org.tenderpoint.platform.document;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What must be known about a picture's file before decoding: that it is complete, since the decoder silently fills what
 * is missing with grey, how much work it is, and which way up it was taken.
 */
final class PictureMarks {

    private static final int START_OF_SCAN = 0xda;
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int FIRST_RESTART = 0xd0;
    private static final int TEM = 0x01;
    /** Bytes of the beginning of a frame, with its mark. */
    private static final int FRAME = 10;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    /** Bytes of Adobe's mark. */
    private static final int ADOBE = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int PNG_START = 8;
    private static final int PNG_DEPTH = 24;
    private static final Set<String> PNG_PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int TIFF_42 = 42;

    private PictureMarks() {}

    /**
     * What a JPEG says of itself, read as decoders read it.
     *
     * @param colours of each point: grey 1, red, green and blue 3, inks 4
     * @param scans how often the decoder goes through the picture
     * @param end where its end mark ends; what phones write after that is not part of the picture
     */
    record JpegFrame(int width, int height, int colours, int scans, int end) {}

    /** Empty if the file does not continue to its end mark, or is no picture. */
    static Optional<JpegFrame> jpeg(byte[] file) {
        var in = ByteBuffer.wrap(file);
        int width = 0;
        int height = 0;
        int colours = 0;
        int scans = 0;
        int at = 2;
        while (at + 2 <= file.length) {
            int mark = in.get(at + 1) & 0xff;
            boolean marked = (in.get(at) & 0xff) == 0xff;
            if (!marked && scans == 0) {
                return Optional.empty();
            }
            if (!marked || mark == 0xff) { // of a scan, or padding
                at++;
            } else if (mark == 0 && scans > 0 || mark == TEM || mark >= FIRST_RESTART && mark < START_OF_IMAGE) {
                at += 2;
            } else if (mark == END_OF_IMAGE) {
                return width > 0 && height > 0 && scans > 0
                        ? Optional.of(new JpegFrame(width, height, colours, scans, at + 2))
                        : Optional.empty();
            } else {
                int end = at + 4 <= file.length ? at + 2 + (in.getShort(at + 2) & 0xffff) : 0;
                if (mark == 0 || mark == START_OF_IMAGE || end < at + 4 || end > file.length) {
                    return Optional.empty();
                }
                if (startsFrame(mark)) {
                    if (width > 0 || end < at + FRAME) { // a second one, or half of one
                        return Optional.empty();
                    }
                    height = in.getShort(at + 5) & 0xffff;
                    width = in.getShort(at + 7) & 0xffff;
                    colours = in.get(at + FRAME - 1);
                }
                scans += mark == START_OF_SCAN ? 1 : 0;
                at = end;
            }
        }
        return Optional.empty();
    }

    private static boolean startsFrame(int mark) {
        return mark >= 0xc0 && mark <= 0xcf && mark != 0xc4 && mark != 0xc8 && mark != 0xcc;
    }

    /**
     * A PNG with nothing in it but what its pixels are made of: texts and profiles could unpack to any size. Empty if
     * it does not continue to its last chunk.
     */
    static Optional<byte[]> barePng(byte[] file) {
        var in = ByteBuffer.wrap(file);
        var bare = new ByteArrayOutputStream(file.length);
        bare.write(file, 0, PNG_START);
        long at = PNG_START;
        while (at + 12 <= file.length) {
            long length = in.getInt((int) at) & 0xffffffffL;
            var name = new String(file, (int) at + 4, 4, StandardCharsets.ISO_8859_1);
            if (at + length + 12 > file.length) {
                return Optional.empty();
            }
            if (PNG_PIXELS.contains(name)) {
                bare.write(file, (int) at, (int) length + 12);
            }
            at += length + 12;
            if (name.equals("IEND")) {
                return Optional.of(bare.toByteArray());
            }
        }
        return Optional.empty();
    }

    /** Whether a file is a PNG of 16 bits for each colour. */
    static boolean deepPng(byte[] file) {
        return FileSort.of(file) == FileSort.PNG && file.length > PNG_DEPTH && file[PNG_DEPTH] > 8;
    }

    /** Whether a file is a JPEG in cyan, magenta, yellow and black. */
    static boolean inFourInks(byte[] file) {
        return FileSort.of(file) == FileSort.JPEG && jpeg(file).filter(frame -> frame.colours() == 4).isPresent();
    }

    /** What Adobe's mark says of a JPEG's colours: 0 as they are, 1 YCbCr, 2 YCCK. Empty without the mark. */
    static OptionalInt adobe(byte[] jpeg) {
        OptionalInt[] found = {OptionalInt.empty()};
        segments(ByteBuffer.wrap(jpeg), (start, end) -> {
            if ((jpeg[start - 3] & 0xff) == APP14 && end - start >= ADOBE
                    && new String(jpeg, start, 5, StandardCharsets.ISO_8859_1).equals("Adobe")) {
                found[0] = OptionalInt.of(jpeg[start + ADOBE - 1]);
            }
        });
        return found[0];
    }

    /** The orientation of Exif 2.3, 1 to 8; 1, upright, if there is none. */
    static int orientation(byte[] jpeg) {
        int[] found = {1};
        var in = ByteBuffer.wrap(jpeg);
        segments(in, (start, end) -> {
            boolean exif = (jpeg[start - 3] & 0xff) == APP1 && end - start > 14
                    && new String(jpeg, start, 6, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
            if (exif) {
                found[0] = fromExif(in.duplicate().position(start + 6).limit(end).slice());
            }
        });
        return found[0];
    }

    private interface Segment {
        /** @param start of the content, after mark and length */
        void at(int start, int end);
    }

    /** Visits the segments before the first scan. */
    private static void segments(ByteBuffer file, Segment each) {
        int at = 2;
        while (at + 4 <= file.limit()) {
            if ((file.get(at) & 0xff) != 0xff) {
                return;
            }
            int mark = file.get(at + 1) & 0xff;
            if (mark == 0xff) { // padding
                at++;
                continue;
            }
            int end = at + 2 + (file.getShort(at + 2) & 0xffff);
            if (end > file.limit() || end < at + 4 || mark == START_OF_SCAN) {
                return;
            }
            each.at(at + 4, end);
            at = end;
        }
    }

    private static int fromExif(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            if (tiff.getShort(2) != TIFF_42) {
                return 1;
            }
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xffff;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xffff) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                    int told = tiff.getShort(entry + 8);
                    return told >= 1 && told <= 8 ? told : 1;
                }
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException broken) {
            return 1;
        }
        return 1;
    }
}
