package org.tenderpoint.vocabulary.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.rule.Explanation.Change;
import org.tenderpoint.vocabulary.rule.Explanation.JustMissed;
import org.tenderpoint.vocabulary.rule.Explanation.OpenFact;
import org.tenderpoint.vocabulary.rule.Explanation.ResultChange;

/** What tests ask of an explanation, whichever book gives it. */
public final class Explanations {

    private Explanations() {}

    public static <O, L extends Enum<L>> List<Change<O, L>> all(Explanation<O, L> explained) {
        return Stream.concat(explained.graver().stream(), explained.restsOn().stream()).toList();
    }

    /** Whether what is told of a fact, a value or a range such as {@code 48-71}, holds this value. */
    public static boolean covers(String told, String value) {
        if (told.equals(value)) {
            return true;
        }
        var range = told.split("-", -1);
        boolean numbers = range.length == 2 && value.matches("\\d+") && range[0].matches("\\d+");
        return numbers
                && Integer.parseInt(range[0]) <= Integer.parseInt(value)
                && (range[1].isEmpty() || Integer.parseInt(value) <= Integer.parseInt(range[1]));
    }

    /** Whether it says that this value of a fact keeps the rule from firing no longer. */
    public static boolean justMisses(Explanation<?, ?> explained, String rule, String fact, String value) {
        return explained.justMissed().stream()
                .filter(missed -> missed.rule().equals(rule))
                .flatMap(missed -> missed.kept().stream())
                .filter(kept -> kept.fact().code().equals(fact))
                .anyMatch(kept -> kept.values().stream().anyMatch(told -> covers(told, value)));
    }

    /** Each list is worst first, and every difference has the rules that make it. */
    public static <O, L extends Enum<L>> void areOrdered(long seed, Explanation<O, L> explained) {
        worstFirst(seed, explained.justMissed().stream().<L>map(JustMissed::level));
        worstFirst(seed, explained.unknown().stream().<L>map(OpenFact::couldReach));
        worstFirst(seed,
                explained.graver().stream().filter(change -> change.fact().unknown()).<L>map(Change::level));
        worstFirst(seed,
                explained.graver().stream().filter(change -> !change.fact().unknown()).<L>map(Change::level));
        assertThat(explained.graver()).as("seed %d", seed).noneMatch(change -> change.turn() == ResultChange.MILDER);
        assertThat(explained.restsOn()).as("seed %d", seed).allMatch(change -> change.turn() == ResultChange.MILDER);
        assertThat(all(explained)).as("each difference has its rules, seed %d", seed)
                .noneMatch(change -> change.rules().isEmpty());
    }

    private static <L extends Enum<L>> void worstFirst(long seed, Stream<L> levels) {
        assertThat(levels.toList()).as("worst first, seed %d", seed).isSortedAccordingTo(Comparator.reverseOrder());
    }
}
