package org.tenderpoint.rulebook;

import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Phrase.Joined;
import org.tenderpoint.vocabulary.say.Phrase.Keyed;
import org.tenderpoint.vocabulary.say.Phrase.Separator;
import org.tenderpoint.vocabulary.say.Say;

/**
 * When a rule applies, as a line with lines below it, in place of a sentence with brackets within brackets.
 *
 * @param below what it is of, e.g. after "any of:"
 */
public record WhenLine(String words, List<WhenLine> below) {

    private static final String FORM = "row.form.";

    public static List<WhenLine> of(Phrase when) {
        return when instanceof Joined(var parts, var between) && between == Separator.PARTS
                ? parts.stream().map(WhenLine::line).toList()
                : List.of(line(when));
    }

    private static WhenLine line(Phrase told) {
        var phrase = bare(told);
        if (isPlain(phrase)) {
            return sentence(phrase);
        }
        return switch (form(phrase)) {
            case "leads_to" -> {
                var when = line(with(phrase, 0));
                yield new WhenLine(
                        Texts.of("rulebook.when.leads_to", Say.it(with(phrase, 1)),
                                Texts.within(Texts.spoken(), when.words)),
                        when.below);
            }
            case "or" -> several("any", joined(phrase, "or"));
            case "and" -> several("all", joined(phrase, "and"));
            case "not" -> not(bare(with(phrase, 0)));
            case "some_of" -> new WhenLine(Texts.of("rulebook.when.some", Say.it(with(phrase, 0))),
                    with(phrase, 1) instanceof Joined(var parts, _)
                            ? parts.stream().map(WhenLine::line).toList()
                            : List.of(line(with(phrase, 1))));
            default -> new WhenLine(RuleWords.square(Say.it(phrase)), List.of());
        };
    }

    private static WhenLine not(Phrase phrase) {
        return form(phrase).equals("and")
                ? several("not_all", joined(phrase, "and"))
                : several("none", joined(phrase, "or"));
    }

    private static WhenLine several(String how, Stream<Phrase> parts) {
        return new WhenLine(Texts.of("rulebook.when." + how), parts.map(WhenLine::line).toList());
    }

    /** "a or b or c" is kept as "(a or b) or c". */
    private static Stream<Phrase> joined(Phrase phrase, String form) {
        var inner = bare(phrase);
        return form(inner).equals(form)
                ? Stream.concat(joined(with(inner, 0), form), joined(with(inner, 1), form))
                : Stream.of(inner);
    }

    private static WhenLine sentence(Phrase phrase) {
        return new WhenLine(Say.it(phrase), List.of());
    }

    /** Whether no bracket stands within another. */
    private static boolean isPlain(Phrase phrase) {
        var words = Say.it(phrase);
        return words.equals(RuleWords.square(words));
    }

    private static Phrase bare(Phrase phrase) {
        return form(phrase).equals("brackets") ? bare(with(phrase, 0)) : phrase;
    }

    private static String form(Phrase phrase) {
        return phrase instanceof Keyed(var key, _) && key.startsWith(FORM) ? key.substring(FORM.length()) : "";
    }

    private static Phrase with(Phrase phrase, int which) {
        return ((Keyed) phrase).with().get(which);
    }
}
