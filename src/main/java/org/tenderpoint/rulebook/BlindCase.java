package org.tenderpoint.rulebook;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.rulebook.ShortTerms.Term;
import org.tenderpoint.screening.rules.ScreeningLevel;

/**
 * A case that a signer judges before they see what the program says, from {@code rules/blind-cases.tsv}. It is told as
 * a story; its author decided its level without the rows.
 *
 * @param number from 1 on; the follow-ups first
 * @param name of its file among the project's cases
 * @param followUp whether it is about somebody who was massaged, on the ladder of levels that kappa weighs
 * @param level the code of the level that the program gives
 */
record BlindCase(int number, String name, boolean followUp, String level, String rule) {

    static final int FOLLOW_UPS = 15;

    private static final List<BlindCase> CASES = read();

    /** The twenty, in their order. */
    static List<BlindCase> all() {
        return CASES;
    }

    /** Who it is and what they told. */
    String story() {
        return Texts.of(storyKey());
    }

    String storyKey() {
        return "rulebook.packet.story." + name;
    }

    /** The levels that it can be given, mildest first. */
    List<? extends Coded> ladder() {
        return followUp ? List.of(TriageLevel.values()) : List.of(ScreeningLevel.values());
    }

    /** What each level after a session means, where its name alone does not say it. */
    static List<Term> levels() {
        return Stream.of(TriageLevel.values())
                .map(level -> new Term(Texts.label(level), Texts.of("followup.level." + level.code() + ".when")))
                .toList();
    }

    /** A level of its ladder in words. */
    String words(String code) {
        return ladder().stream().filter(level -> level.code().equals(code)).map(Texts::label).findFirst()
                .orElseThrow(() -> new NoSuch("level: " + code));
    }

    /** How high a level stands on its ladder. */
    int step(String code) {
        return ladder().stream().map(Coded::code).toList().indexOf(code);
    }

    private static List<BlindCase> read() {
        var rows = ShippedFile.rows("/rules/blind-cases.tsv").toList();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new BlindCase(
                        i + 1, rows.get(i)[0], rows.get(i)[1].equals("after"), rows.get(i)[2], rows.get(i)[3]))
                .toList();
    }
}
