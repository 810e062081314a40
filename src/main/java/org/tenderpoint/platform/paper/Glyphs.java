package org.tenderpoint.platform.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters the fonts on paper have. What they lack would stand there as a sign that means nothing. */
public final class Glyphs {

    private static final CmapLookup KNOWN = read();

    private Glyphs() {}

    /** The characters of a text that paper cannot show, each once, in order; empty if it shows all of them. */
    public static List<String> missing(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && KNOWN.getGlyphId(point) == 0)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static CmapLookup read() {
        try (var file = Pdf.class.getResourceAsStream(Pdf.FONTS + Pdf.REGULAR);
                var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
