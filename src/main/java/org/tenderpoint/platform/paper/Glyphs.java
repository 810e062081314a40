package org.tenderpoint.platform.paper;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.ARMENIAN;
import static java.lang.Character.UnicodeScript.BOPOMOFO;
import static java.lang.Character.UnicodeScript.CANADIAN_ABORIGINAL;
import static java.lang.Character.UnicodeScript.CHEROKEE;
import static java.lang.Character.UnicodeScript.COMMON;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.ETHIOPIC;
import static java.lang.Character.UnicodeScript.GEORGIAN;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.LAO;
import static java.lang.Character.UnicodeScript.LATIN;
import static java.lang.Character.UnicodeScript.THAANA;
import static java.lang.Character.UnicodeScript.THAI;
import static java.lang.Character.UnicodeScript.TIFINAGH;
import static java.lang.Character.UnicodeScript.VAI;
import static java.lang.Character.UnicodeScript.YI;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.tenderpoint.platform.paper.MachineFonts.LentFont;

/**
 * Which letters paper shows: those of our own fonts, and of the machine's fonts those that can stand side by side as
 * they are. A letter of a script whose letters change beside each other, as those of India do, would be another word.
 */
public final class Glyphs {

    private static final Set<UnicodeScript> SIDE_BY_SIDE = EnumSet.of(
            ARABIC, ARMENIAN, BOPOMOFO, CANADIAN_ABORIGINAL, CHEROKEE, COMMON, CYRILLIC, ETHIOPIC, GEORGIAN, GREEK, HAN,
            HANGUL, HEBREW, HIRAGANA, INHERITED, KATAKANA, LAO, LATIN, THAANA, THAI, TIFINAGH, VAI, YI);

    private static final Pattern IN_PARTS = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");

    private Glyphs() {}

    /** The characters of a text that paper cannot show, each once, in order; empty if it shows all of them. */
    public static List<String> missing(String text) {
        return missing(text, MachineFonts.HERE);
    }

    static List<String> missing(String text, MachineFonts machine) {
        var lacking = OwnFont.lacking(text);
        lent(lacking, machine).forEach(lent -> lacking.andNot(lent.letters()));
        return lacking.isEmpty()
                ? List.of()
                : composed(text).codePoints()
                        .filter(lacking::get)
                        .distinct()
                        .mapToObj(Character::toString)
                        .toList();
    }

    /** The files of the machine that a text needs beside our own fonts. */
    static List<File> lent(String text, MachineFonts machine) {
        return lent(OwnFont.lacking(text), machine).stream().map(LentFont::font).toList();
    }

    private static List<LentFont> lent(BitSet lacking, MachineFonts machine) {
        var wanted = new BitSet();
        lacking.stream().filter(letter -> SIDE_BY_SIDE.contains(UnicodeScript.of(letter))).forEach(wanted::set);
        return machine.lend(wanted);
    }

    /**
     * As it is set: letters and their marks in one where Unicode has them so. Marks on signs stay: {@code <} is markup.
     */
    static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : IN_PARTS.matcher(text).replaceAll(word -> Normalizer.normalize(word.group(), Normalizer.Form.NFC));
    }

    /** Our own fonts, which each paper has. */
    enum OwnFont {
        REGULAR("DejaVuSans.ttf", 400),
        BOLD("DejaVuSans-Bold.ttf", 700);

        private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

        private final String file;
        private final int weight;
        private final CmapLookup letters;

        OwnFont(String file, int weight) {
            this.file = file;
            this.weight = weight;
            try (var open = open(); var font = new TTFParser().parse(new RandomAccessReadBuffer(open))) {
                letters = font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int weight() {
            return weight;
        }

        InputStream open() {
            return file(file);
        }

        InputStream openNarrow() {
            return file(file.replace("Sans", "SansCondensed"));
        }

        private static InputStream file(String name) {
            return Objects.requireNonNull(OwnFont.class.getResourceAsStream(FOLDER + name));
        }

        private boolean has(int letter) {
            return letters.getGlyphId(letter) != 0;
        }

        /** What neither has, and what would be seen. */
        private static BitSet lacking(String text) {
            var lacking = new BitSet();
            composed(text).codePoints()
                    .filter(letter -> !REGULAR.has(letter) && !BOLD.has(letter) && isSeen(letter))
                    .forEach(lacking::set);
            return lacking;
        }

        private static boolean isSeen(int letter) {
            int type = Character.getType(letter);
            return !Character.isWhitespace(letter) && type != Character.FORMAT && type != Character.CONTROL;
        }

        /** Whether only one of them has some letter, which the other then has to lend. */
        static boolean differFor(String text) {
            var set = composed(text);
            return (set + ArabicForms.joined(set)).codePoints()
                    .anyMatch(letter -> REGULAR.has(letter) != BOLD.has(letter));
        }
    }
}
