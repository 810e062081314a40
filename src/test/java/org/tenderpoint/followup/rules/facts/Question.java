package org.tenderpoint.followup.rules.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;

/**
 * What can be asked after a session, apart from what only improves the record.
 *
 * @param key e.g. {@code symptom.numbness}, {@code spread}; the key under which {@link Basis} calls it unknown
 */
public record Question(String key, Predicate<FeedbackAnswers> open,
        List<UnaryOperator<FeedbackAnswers.Builder>> answers) {

    private static final List<Question> ALL = Stream.concat(
            Arrays.stream(Symptom.values()).map(Question::symptom),
            Stream.of(
                    numbers("soreness_now", a -> a.sorenessNow().isEmpty(),
                            List.of(1, 3, 4, 5, 6, 7, 8, 9), FeedbackAnswers.Builder::sorenessNow),
                    numbers("soreness_worst", a -> a.sorenessWorst().isEmpty(),
                            List.of(4, 7, 10), FeedbackAnswers.Builder::sorenessWorst),
                    choices("onset", a -> a.onset() == Onset.UNKNOWN, Onset.class, FeedbackAnswers.Builder::onset),
                    choices("course", a -> a.course() == Course.UNKNOWN,
                            Course.class, FeedbackAnswers.Builder::course),
                    choices("spread", a -> a.spread() == Spread.UNKNOWN,
                            Spread.class, FeedbackAnswers.Builder::spread),
                    choices("sides", a -> a.sides() == Sides.UNKNOWN, Sides.class, FeedbackAnswers.Builder::sides),
                    choices("swelling", a -> a.swelling() == Swelling.UNKNOWN,
                            Swelling.class, FeedbackAnswers.Builder::swelling),
                    choices("bruising", a -> a.bruising() == Bruising.UNKNOWN,
                            Bruising.class, FeedbackAnswers.Builder::bruising),
                    choices("activity_limit", a -> a.activityLimit().isEmpty(),
                            ActivityLimit.class, FeedbackAnswers.Builder::activityLimit),
                    choices("eases_with_movement", a -> a.easesWithMovement() == Answer.UNKNOWN,
                            Answer.class, FeedbackAnswers.Builder::easesWithMovement),
                    choices("quality", a -> a.qualities().isEmpty(),
                            Quality.class, (b, quality) -> b.qualities(Set.of(quality))),
                    choices("aggravated_by", a -> a.aggravatedBy().isEmpty() && a.aggravatedByWords().isBlank(),
                            AggravatedBy.class, (b, what) -> b.aggravatedBy(Set.of(what))),
                    choices("other_cause",
                            a -> a.otherCauses().isEmpty() || a.otherCauses().equals(Set.of(OtherCause.UNKNOWN)),
                            OtherCause.class, (b, cause) -> b.otherCauses(Set.of(cause))),
                    numbers("pain_during_session", a -> a.painDuringSession().isEmpty(),
                            List.of(10), (b, level) -> b.painDuringSession(OptionalInt.of(level))),
                    numbers("benefit", a -> a.benefit().isEmpty(),
                            List.of(-3, -2), (b, change) -> b.benefit(OptionalInt.of(change))),
                    numbers("complaint_now", a -> a.complaintNow().isEmpty(),
                            List.of(10, 5), (b, level) -> b.complaintNow(OptionalInt.of(level))),
                    regions()))
            .toList();

    /** How an answer is put into the record. */
    private interface Put<T> {
        FeedbackAnswers.Builder put(FeedbackAnswers.Builder builder, T value);
    }

    /** Every question whose answer can count in triage. */
    public static List<Question> all() {
        return ALL;
    }

    /** The symptom that it asks for, if it asks for one. */
    public Optional<Symptom> symptom() {
        return key.startsWith("symptom.")
                ? Coded.of(Symptom.class, key.substring("symptom.".length()))
                : Optional.empty();
    }

    private static Question symptom(Symptom symptom) {
        return new Question(
                "symptom." + symptom.code(),
                answers -> answers.symptom(symptom) == Answer.UNKNOWN,
                List.of(builder -> builder.symptom(symptom, Answer.YES)));
    }

    private static <E extends Enum<E>> Question choices(
            String key, Predicate<FeedbackAnswers> open, Class<E> type, Put<E> put) {
        return of(key, open, List.of(type.getEnumConstants()), put);
    }

    private static Question numbers(String key, Predicate<FeedbackAnswers> open, List<Integer> values,
            Put<Integer> put) {
        return of(key, open, values, put);
    }

    private static Question regions() {
        var parts = Arrays.stream(Region.values())
                .flatMap(region -> Stream.of(BodyPart.of(region), BodyPart.left(region)))
                .toList();
        return of("regions", answers -> answers.regions().isEmpty(), parts, (b, part) -> b.regions(Set.of(part)));
    }

    private static <T> Question of(String key, Predicate<FeedbackAnswers> open, List<T> values, Put<T> put) {
        return new Question(key, open,
                values.stream().<UnaryOperator<FeedbackAnswers.Builder>>map(value -> builder -> put.put(builder, value))
                        .toList());
    }
}
