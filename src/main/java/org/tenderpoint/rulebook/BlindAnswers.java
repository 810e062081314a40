package org.tenderpoint.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.rules.ScreeningLevel;

/**
 * The levels that a signer gave to the blind cases, each beside what the program said then: a later change of the rules
 * changes no agreement.
 *
 * @param pairs {@code urgent/emergency}, the signer's first, in the order of the cases; none where they judged none
 */
public record BlindAnswers(List<String> pairs) {

    public static final BlindAnswers NONE = new BlindAnswers(List.of());

    public BlindAnswers {
        pairs = List.copyOf(pairs);
    }

    /**
     * @param levels the codes of the signer's levels, by the number of the case
     * @throws IllegalArgumentException if a case has none, or one of another ladder
     */
    public static BlindAnswers of(Map<Integer, String> levels) {
        return new BlindAnswers(BlindCase.all().stream().map(one -> {
            var said = Optional.ofNullable(levels.get(one.number())).orElse("");
            if (one.step(said) < 0) {
                throw new IllegalArgumentException("Case " + one.number() + " needs a level of its ladder");
            }
            return said + "/" + one.level();
        }).toList());
    }

    /**
     * As another installation wrote them.
     *
     * @throws RuntimeException if they are no levels of the two ladders
     */
    static BlindAnswers read(List<String> pairs) {
        var read = new BlindAnswers(pairs);
        read.agreement();
        return read;
    }

    /** The levels that each case can be given, in their order. */
    public static List<List<? extends Coded>> ladders() {
        return BlindCase.all().stream().<List<? extends Coded>>map(BlindCase::ladder).toList();
    }

    /** Empty where they judged no cases. */
    public Optional<Agreement> agreement() {
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Agreement.of(
                pairs(0, BlindCase.FOLLOW_UPS, TriageLevel.class),
                pairs(BlindCase.FOLLOW_UPS, pairs.size(), ScreeningLevel.class)));
    }

    private <L extends Enum<L> & Coded> List<Agreement.Pair> pairs(int from, int to, Class<L> ladder) {
        return IntStream.range(from, to)
                .mapToObj(i -> pairs.get(i).split("/"))
                .map(pair -> new Agreement.Pair(
                        Coded.require(ladder, pair[0]).ordinal(), Coded.require(ladder, pair[1]).ordinal()))
                .toList();
    }
}
