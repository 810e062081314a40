package org.tenderpoint.followup.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * The words that the self-care book is written in. Each answers in three values, so that a contraindication that is not
 * known can withhold like one that is there.
 */
record CareCase(FollowUpFacts facts, Triage triage, FollowUpReading reading) {

    static final Set<Region> LEGS = Set.copyOf(EnumSet.of(
            Region.THIGHS_FRONT, Region.THIGHS_BACK, Region.KNEES, Region.SHINS, Region.CALVES, Region.ANKLES_FEET));

    static CareCase of(FollowUpFacts facts, Triage triage) {
        return new CareCase(facts, triage, facts.reading());
    }

    ClientFacts client() {
        return facts.client();
    }

    FeedbackAnswers answers() {
        return facts.answers();
    }

    static Answer answer(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }

    /** The client fact as it stands. */
    Answer fact(Condition condition) {
        return client().answer(condition);
    }

    /** The fact, of a client in whom this holds besides; unknown while the fact is. */
    Answer fact(Condition condition, Predicate<ClientFacts> besides) {
        return switch (fact(condition)) {
            case YES -> answer(besides.test(client()));
            case NO -> Answer.NO;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    /** The fact, where its regions share one with R; none recorded counts as sharing. */
    Answer factIn(Condition condition) {
        return fact(condition, client -> reading.meets(condition));
    }

    /** The fact, with a detail that is yes or not known. */
    Answer factUnlessNot(Condition condition, Detail detail) {
        return fact(condition, client -> client.maybe(condition, detail));
    }

    /** The fact, with a detail that is no or not known. */
    Answer factUnless(Condition condition, Detail detail) {
        return fact(condition, client -> !client.yes(condition, detail));
    }

    /** An allergy to one of these; one whose item nobody knows counts. */
    Answer allergy(String... items) {
        return fact(Condition.ALLERGY, client -> {
            var named = client.choices(Condition.ALLERGY, Detail.ITEMS);
            return named.isEmpty() || Arrays.stream(items).anyMatch(named::contains);
        });
    }

    Answer symptom(Symptom symptom) {
        return answers().symptom(symptom);
    }

    Answer swollen() {
        return switch (answers().swelling()) {
            case NONE, MILD -> Answer.NO;
            case PRONOUNCED -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    Answer largeBruise() {
        return switch (answers().bruising()) {
            case NONE, SMALL -> Answer.NO;
            case LARGE -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    Answer anyBruise() {
        return switch (answers().bruising()) {
            case NONE -> Answer.NO;
            case SMALL, LARGE -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    Answer youngerThan(int years) {
        var age = client().age();
        return age.isEmpty() ? Answer.UNKNOWN : answer(age.getAsInt() < years);
    }

    Answer atLeast(int years) {
        var age = client().age();
        return age.isEmpty() ? Answer.UNKNOWN : answer(age.getAsInt() >= years);
    }

    boolean sharpOrShooting() {
        return reading.feels(Quality.SHARP) || reading.feels(Quality.SHOOTING);
    }

    boolean in(Region... regions) {
        return Arrays.stream(regions).anyMatch(reading::in);
    }

    /** An operation or a fracture that is not known to be cleared for massage, where R is. */
    boolean notClearedIn(Condition condition) {
        return reading.meets(condition) && !client().yes(condition, Detail.CLEARED_FOR_MASSAGE);
    }

    /** A fracture of a leg, the hips or the spine. */
    boolean fractureThatCarries() {
        var kept = regionsOf(client().regions(Condition.RECENT_FRACTURE));
        return kept.isEmpty()
                || kept.stream().anyMatch(r -> LEGS.contains(r) || Region.SPINE.contains(r) || r == Region.HIPS);
    }

    private static Set<Region> regionsOf(Collection<BodyPart> parts) {
        return parts.stream().map(BodyPart::region).collect(Collectors.toSet());
    }
}
