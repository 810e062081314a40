package org.tenderpoint.platform.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.tenderpoint.platform.paper.Pdf;

/**
 * How wide text gets, in the font of our papers. It is wider than those of screens, so what fits here fits there. Read
 * from the font's file, since a server may have no screen and no fonts.
 */
final class Letters {

    private static final double BOLDER = 1.15;
    /** Characters that the font lacks come from another, where they may fill a square. */
    private static final short WIDEST = 1000;
    private static final short[] WIDTHS = widths();

    private Letters() {}

    private static final int SHORTEST_PART = 3;
    private static final String VOWELS = "aeiouyäöüáéíóúàèùâêîôûëï";

    /** @param size of the font, in the unit of the answer */
    static double width(String text, double size, boolean bold) {
        double width = text.codePoints().mapToDouble(letter -> letter < WIDTHS.length ? WIDTHS[letter] : WIDEST).sum();
        return width / WIDEST * size * (bold ? BOLDER : 1);
    }

    static double widest(List<String> texts, double size, boolean bold) {
        return texts.stream().mapToDouble(text -> width(text, size, bold)).max().orElse(0);
    }

    /** The text in lines of at most this width, broken between words, and within a word only if it alone is wider. */
    static List<String> lines(String text, double width, double size, boolean bold) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size, bold) <= width) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(broken(word, width, size, bold, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Breaks a word that is too wide across lines of its own. */
    private static String broken(String word, double width, double size, boolean bold, List<String> lines) {
        var rest = word;
        while (width(rest, size, bold) > width && rest.codePointCount(0, rest.length()) > 2) {
            int fits = 1;
            while (width(rest.substring(0, rest.offsetByCodePoints(0, fits + 1)) + "-", size, bold) <= width) {
                fits++;
            }
            int end = syllable(rest, rest.offsetByCodePoints(0, fits));
            lines.add(rest.substring(0, end) + "-");
            rest = rest.substring(end);
        }
        return rest;
    }

    /**
     * The last place up to there where a consonant before a vowel begins a part; that place itself if there is none.
     */
    private static int syllable(String word, int most) {
        for (int end = Math.min(most, word.length() - SHORTEST_PART); end >= SHORTEST_PART; end--) {
            if (Character.isLetter(word.charAt(end)) && !vowel(word, end) && vowel(word, end + 1)) {
                return end;
            }
        }
        return most;
    }

    private static boolean vowel(String word, int at) {
        return VOWELS.indexOf(Character.toLowerCase(word.charAt(at))) >= 0;
    }

    private static short[] widths() {
        var widths = new short[Character.MIN_SUPPLEMENTARY_CODE_POINT];
        try (var file = Pdf.font(); var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var glyphs = font.getUnicodeCmapLookup();
            int unit = font.getUnitsPerEm();
            for (int letter = 0; letter < widths.length; letter++) {
                int glyph = glyphs.getGlyphId(letter);
                widths[letter] = glyph == 0 ? WIDEST : (short) (font.getAdvanceWidth(glyph) * WIDEST / unit);
            }
            return widths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
