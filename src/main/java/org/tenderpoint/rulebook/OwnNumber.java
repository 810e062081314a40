package org.tenderpoint.rulebook;

import java.util.List;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.TabbedFile;
import org.tenderpoint.platform.Texts;

/**
 * A number of the rules that no source gives, from {@code rules/own-numbers.tsv}.
 *
 * @param rows the ids of the rows that hold it
 * @param key of its words
 * @param careful which step speaks for more people
 */
record OwnNumber(List<String> rows, String key, Step careful) {

    static final List<OwnNumber> ALL = read();

    /** One step down, or up. */
    enum Step implements Coded {
        DOWN,
        UP
    }

    static OwnNumber of(String key) {
        return ALL.stream().filter(number -> number.key.equals(key)).findFirst().orElseThrow();
    }

    String words() {
        return Texts.of("rulebook.packet.number." + key);
    }

    /** Where the step leads, and what happens then. */
    String words(Step step) {
        return Texts.of("rulebook.packet.step", Texts.of("rulebook.packet.number." + key + "." + step.code()),
                Texts.of(step == careful ? "rulebook.packet.more" : "rulebook.packet.fewer"));
    }

    private static List<OwnNumber> read() {
        return TabbedFile.rows("/rules/own-numbers.tsv")
                .map(parts -> new OwnNumber(List.of(parts[0].split(",")), parts[1],
                        Coded.require(Step.class, parts[2])))
                .toList();
    }
}
