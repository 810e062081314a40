package org.tenderpoint.platform.paper;

import java.io.File;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.fontbox.util.autodetect.FontFileFinder;

/**
 * The fonts that are installed where the program runs. They are looked at only for a paper with a letter that its own
 * fonts lack, and each time anew, so that one that was just installed is found.
 */
final class MachineFonts {

    /** Those in the usual folders of the system. */
    static final MachineFonts HERE = new MachineFonts(
            () -> new FontFileFinder().find().stream().map(File::new).toList());

    /** Taken only if no plainer font has as many of the letters. */
    private static final Pattern SPECIAL = Pattern.compile(
            "bold|italic|oblique|light|thin|black|heavy|medium|mono|serif|cond|slant");
    private static final Comparator<File> PLAIN_FIRST = Comparator
            .comparing((File file) -> SPECIAL.matcher(file.getName().toLowerCase(Locale.ROOT)).find())
            .thenComparing(File::getName);

    private final Supplier<List<File>> installed;
    private final Map<Version, BitSet> known = new ConcurrentHashMap<>();

    MachineFonts(Supplier<List<File>> installed) {
        this.installed = installed;
    }

    private record Version(File file, long changed) {}

    /** A font, and what of the wanted it lends. */
    record LentFont(File font, BitSet letters) {}

    /** Few fonts that have the wanted letters between them, or as many as there are. */
    List<LentFont> lend(BitSet wanted) {
        var open = (BitSet) wanted.clone();
        var lent = new ArrayList<LentFont>();
        var fonts = open.isEmpty() ? List.<File>of() : installed.get().stream().sorted(PLAIN_FIRST).toList();
        while (!open.isEmpty()) {
            var most = new LentFont(new File(""), new BitSet());
            for (var font : fonts) {
                var letters = (BitSet) letters(font).clone();
                letters.and(open);
                if (letters.cardinality() > most.letters().cardinality()) {
                    most = new LentFont(font, letters);
                }
            }
            if (most.letters().isEmpty()) {
                break;
            }
            lent.add(most);
            open.andNot(most.letters());
        }
        return lent;
    }

    private BitSet letters(File font) {
        return known.computeIfAbsent(
                new Version(font, font.lastModified()), _ -> FontFile.letters(font.toPath()));
    }
}
