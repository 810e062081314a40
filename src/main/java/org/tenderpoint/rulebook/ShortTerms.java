package org.tenderpoint.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Rows as the packet prints them: what many rows say in the same words is said in full once, under a name with the mark
 * °, from {@code rules/short-terms.tsv}. Nothing is left out: with each name's words in its place the row stands there
 * as the program decides by it.
 */
final class ShortTerms {

    private static final String BRACKETS = "row.form.brackets";
    private static final Map<String, String> NAMES = read();

    private final Map<String, Phrase> used = new TreeMap<>();

    record Term(String name, String means) {}

    /** The phrase with names in place of what they stand for; remembers them for {@link #usedTerms}. */
    Phrase in(Phrase phrase) {
        var inner = phrase instanceof Phrase.Keyed(var key, var with) && key.equals(BRACKETS)
                ? with.getFirst()
                : phrase;
        var name = name(inner);
        if (name != null) {
            used.putIfAbsent(name, parts(inner));
            return Phrase.of("rulebook.packet.term." + name);
        }
        return parts(phrase);
    }

    private Phrase parts(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Keyed keyed -> new Phrase.Keyed(keyed.key(), keyed.with().stream().map(this::in).toList());
            case Phrase.InSentence within -> in(within.phrase()).within();
            case Phrase.Joined several ->
                    new Phrase.Joined(several.parts().stream().map(this::in).toList(), several.between());
            default -> phrase;
        };
    }

    /** The names that the rows read so far need, each with its words. */
    List<Term> usedTerms() {
        var terms = new ArrayList<Term>();
        used.forEach((name, means) -> terms
                .add(new Term(Texts.of("rulebook.packet.term." + name), RuleWords.square(Say.it(means)))));
        terms.sort((one, other) -> one.name().compareToIgnoreCase(other.name()));
        return List.copyOf(terms);
    }

    /** How many there are. */
    static int names() {
        return NAMES.size();
    }

    private static @Nullable String name(Phrase phrase) {
        return phrase instanceof Phrase.Keyed || phrase instanceof Phrase.InSentence || phrase instanceof Phrase.Joined
                ? NAMES.get(Say.in(Texts.STORED, phrase))
                : null;
    }

    /** By the words of the rows, since equal words are equal conditions. */
    private static Map<String, String> read() {
        return ShippedFile.rows("/rules/short-terms.tsv")
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    }
}
