package org.tenderpoint.followup.rules.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.TriageRules;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.TriageLevel;

/**
 * A case that shows what a rule of a book after the session does: one that fires it, or one that just misses it. The
 * rule book shows its words, the tests judge its facts.
 *
 * @param ruleId e.g. {@code ADJ-003}
 * @param level the level at which a triage rule must fire; empty in the other books, whose rules set none
 * @param facts the whole case, harmless but for what the words say; its triage is that of {@link TriageRules}
 */
public record BookExample(
        String ruleId, String words, boolean fires, Optional<TriageLevel> level, FollowUpFacts facts) {

    public static List<BookExample> ofTriage() {
        return TriageExamples.all();
    }

    public static List<BookExample> ofAdjustments() {
        return AdjustmentExamples.all();
    }

    public static List<BookExample> ofSelfCare() {
        return SelfCareExamples.all();
    }

    public static List<BookExample> ofReferrals() {
        return ReferralExamples.all();
    }

    static BookExample fires(String id, String words, Scene scene) {
        return new BookExample(id, words, true, Optional.empty(), scene.facts());
    }

    static BookExample fires(String id, TriageLevel level, String words, Scene scene) {
        return new BookExample(id, words, true, Optional.of(level), scene.facts());
    }

    static BookExample misses(String id, String words, Scene scene) {
        return new BookExample(id, words, false, Optional.empty(), scene.facts());
    }

    /** For each triage rule a case that fires it and one that just misses it. */
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
