package org.tenderpoint.followup.rules.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A case that fires a rule of the books after a session, or just misses it. The rule book shows it, and tests check it.
 *
 * @param ruleId e.g. {@code ADJ-003}
 * @param level the level at which a triage rule must fire; empty in the other books
 * @param facts the facts of the case; its triage comes from {@link TriageRules}
 */
public record BookExample(
        String ruleId, Phrase says, boolean fires, Optional<TriageLevel> level, FollowUpFacts facts) {

    public static List<BookExample> ofTriage() {
        return TriageExamples.all();
    }

    public static List<BookExample> ofAdjustments() {
        return AdjustmentExamples.all();
    }

    public static List<BookExample> ofSelfCare() {
        return SelfCareExamples.all();
    }

    public static List<BookExample> ofCauses() {
        return WhyExamples.all();
    }

    public static List<BookExample> ofReferrals() {
        return ReferralExamples.all();
    }

    /** Those of all the books after a session. */
    public static List<BookExample> all() {
        return Stream.of(ofTriage(), ofAdjustments(), ofSelfCare(), ofCauses(), ofReferrals())
                .flatMap(List::stream)
                .toList();
    }

    static BookExample fires(String id, String key, Scene scene) {
        return new BookExample(id, says(key), true, Optional.empty(), scene.facts());
    }

    static BookExample fires(String id, TriageLevel level, String key, Scene scene) {
        return new BookExample(id, says(key), true, Optional.of(level), scene.facts());
    }

    static BookExample misses(String id, String key, Scene scene) {
        return new BookExample(id, says(key), false, Optional.empty(), scene.facts());
    }

    private static Phrase says(String key) {
        return Phrase.of("row.case." + key);
    }

    /** Examples for each triage rule: a case that fires it and one that just misses it. */
    private static final class TriageExamples {

        private TriageExamples() {}

        static List<BookExample> all() {
            return Stream.of(
                    EmergencyExamples.cases(),
                    CollapseExamples.cases(),
                    UrgentExamples.cases(),
                    UrgentPlaceExamples.cases(),
                    DoctorExamples.cases(),
                    TherapistExamples.cases(),
                    WatchExamples.cases(),
                    CalmExamples.cases(),
                    LastExamples.cases())
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
