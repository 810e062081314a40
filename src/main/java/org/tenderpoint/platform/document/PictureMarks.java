package org.tenderpoint.platform.document;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What must be known about a picture's file before decoding: that it is complete, since the decoder silently fills what
 * is missing with grey, and which way up it was taken.
 */
final class PictureMarks {

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP1 = 0xe1;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int PNG_START = 8;
    private static final int TIFF_42 = 42;

    private PictureMarks() {}

    /** Whether a JPEG continues to its end mark; what phones write after that does not matter. */
    static boolean wholeJpeg(byte[] file) {
        int at = segments(ByteBuffer.wrap(file), START_OF_SCAN, (start, end) -> {});
        for (int i = Math.max(at, 0); at >= 0 && i + 1 < file.length; i++) {
            if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a PNG continues to its last chunk. */
    static boolean wholePng(byte[] file) {
        var in = ByteBuffer.wrap(file);
        long at = PNG_START;
        while (at + 12 <= file.length) {
            long length = in.getInt((int) at) & 0xffffffffL;
            var name = new String(file, (int) at + 4, 4, StandardCharsets.ISO_8859_1);
            at += length + 12;
            if (name.equals("IEND")) {
                return at <= file.length;
            }
        }
        return false;
    }

    /** The orientation of Exif 2.3, 1 to 8; 1, upright, if there is none. */
    static int orientation(byte[] jpeg) {
        int[] found = {1};
        var in = ByteBuffer.wrap(jpeg);
        segments(in, START_OF_SCAN, (start, end) -> {
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

    /** Visits the segments until one with this mark; returns the position after it, or -1 if the file ends before. */
    private static int segments(ByteBuffer file, int until, Segment each) {
        int at = 2;
        while (at + 4 <= file.limit()) {
            if ((file.get(at) & 0xff) != 0xff) {
                return -1;
            }
            int mark = file.get(at + 1) & 0xff;
            if (mark == 0xff) { // padding
                at++;
                continue;
            }
            int end = at + 2 + (file.getShort(at + 2) & 0xffff);
            if (end > file.limit() || end < at + 4) {
                return -1;
            }
            if (mark == until) {
                return end;
            }
            each.at(at + 4, end);
            at = end;
        }
        return -1;
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
