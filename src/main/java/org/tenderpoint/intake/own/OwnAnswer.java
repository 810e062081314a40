package org.tenderpoint.intake.own;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tenderpoint.intake.own.AskedQuestion.Kind;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.vocabulary.Recorded;

/**
 * What somebody answered to a question of the practice's own, with the words in which it was put. People read it, rules
 * never do.
 *
 * @param given the code of an answer or of a choice, several with commas; a day as ISO; or what was typed
 */
public record OwnAnswer(AskedQuestion asked, String given) {

    /** @throws IllegalArgumentException if the question cannot have this answer */
    public OwnAnswer {
        if (!asked.fits(given)) {
            throw new IllegalArgumentException("Not an answer to this question: " + asked.key());
        }
    }

    /** Whether it says the same, in whatever words it was asked. */
    public boolean says(OwnAnswer other) {
        return asked.kind() == other.asked.kind() && given.equals(other.given);
    }

    /** As people read it: choices in the words of then. */
    public String words() {
        return switch (asked.kind()) {
            case YES_NO -> AskedQuestion.recorded(given).map(Texts::label).orElse("");
            case ONE, SEVERAL -> chosenWords();
            case DAY -> Formats.here().full(LocalDate.parse(given));
            case NUMBER, TEXT -> given;
        };
    }

    /** What it is found by; a yes or no is found by its code. */
    public String searchWords() {
        return asked.kind() == Kind.YES_NO ? "" : asked.kind().chooses() ? chosenWords() : given;
    }

    private String chosenWords() {
        var codes = List.of(given.split(","));
        return asked.choices().stream().filter(choice -> codes.contains(choice.code()))
                .map(AskedQuestion.Choice::words).collect(Collectors.joining(", "));
    }

    /** The answers to yes and no of which a reader may have typed the beginning. */
    public static List<String> codesOf(String typed) {
        return Arrays.stream(Recorded.values())
                .filter(answer -> answer != Recorded.NOT_ASKED && !typed.isBlank()
                        && Texts.label(answer).regionMatches(true, 0, typed.strip(), 0, typed.strip().length()))
                .map(Recorded::code)
                .toList();
    }
}
