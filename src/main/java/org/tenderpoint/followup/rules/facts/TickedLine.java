package org.tenderpoint.followup.rules.facts;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers.Builder;
import org.tenderpoint.vocabulary.Answer;

/**
 * A line of warning signs that a client ticked without saying which sign it is (PRIN-01).
 *
 * @param line the code of its question, e.g. {@code line_f}
 * @param signs the signs that it can still be
 * @param swelling whether it can be a swelling
 * @param bruising whether it can be a bruise
 */
public record TickedLine(String line, Set<Symptom> signs, boolean swelling, boolean bruising) {

    public TickedLine {
        signs = Set.copyOf(signs);
    }

    /** Whether more than one sign is still possible. */
    public boolean open() {
        return !signs.isEmpty() || swelling || bruising;
    }

    /** The same without signs that these answers have settled. */
    public TickedLine in(FeedbackAnswers answers) {
        return new TickedLine(
                line,
                signs.stream().filter(sign -> answers.symptom(sign) == Answer.UNKNOWN).collect(Collectors.toSet()),
                swelling && answers.swelling() == Swelling.UNKNOWN,
                bruising && answers.bruising() == Bruising.UNKNOWN);
    }

    /** The keys by which findings name its unknown signs. */
    public Stream<String> keys() {
        return Stream.of(
                signs.stream().sorted().map(sign -> "symptom." + sign.code()),
                swelling ? Stream.of("swelling", "swelling.unknown") : Stream.<String>of(),
                bruising ? Stream.of("bruising", "bruising.unknown") : Stream.<String>of())
                .flatMap(keys -> keys);
    }

    /** Each possible sign as the answer that would give it; for amounts the larger one. */
    public Stream<Consumer<Builder>> each() {
        return Stream.of(
                EnumSet.allOf(Symptom.class).stream().filter(signs::contains)
                        .map(sign -> (Consumer<Builder>) said -> said.symptom(sign, Answer.YES)),
                swelling ? amount(said -> said.swelling(Swelling.PRONOUNCED)) : Stream.<Consumer<Builder>>of(),
                bruising ? amount(said -> said.bruising(Bruising.LARGE)) : Stream.<Consumer<Builder>>of())
                .flatMap(each -> each);
    }

    /** Denies all of its possible signs. */
    public void deny(Builder said) {
        signs.forEach(sign -> said.symptom(sign, Answer.NO));
        if (swelling) {
            said.swelling(Swelling.NONE);
        }
        if (bruising) {
            said.bruising(Bruising.NONE);
        }
    }

    private static Stream<Consumer<Builder>> amount(Consumer<Builder> told) {
        return Stream.of(told);
    }
}
