package org.tenderpoint.followup.rules.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.platform.Coded;
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
        return read("TRI-", EmergencyExamples.TABLE, CollapseExamples.TABLE, UrgentExamples.TABLE,
                UrgentPlaceExamples.TABLE, DoctorExamples.TABLE, TherapistExamples.TABLE, WatchExamples.TABLE,
                CalmExamples.TABLE, LastExamples.TABLE);
    }

    public static List<BookExample> ofAdjustments() {
        return read("ADJ-", AdjustmentExamples.TABLE);
    }

    public static List<BookExample> ofSelfCare() {
        return read("CARE-", SelfCareExamples.TABLE);
    }

    public static List<BookExample> ofCauses() {
        return read("WHY-", WhyExamples.TABLE);
    }

    public static List<BookExample> ofReferrals() {
        return read("REF-", ReferralExamples.TABLE);
    }

    /** Those of all the books after a session. */
    public static List<BookExample> all() {
        return Stream.of(ofTriage(), ofAdjustments(), ofSelfCare(), ofCauses(), ofReferrals())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BookExample> read(String book, String... tables) {
        return Stream.of(tables).flatMap(String::lines).map(line -> example(book, line)).toList();
    }

    /**
     * Reads a line {@code 003 + key of its text | facts}; a triage rule has the level at which it fires in place of the
     * plus, and what just misses a rule a minus.
     */
    private static BookExample example(String book, String line) {
        int bar = line.indexOf(" | ");
        var head = line.substring(0, bar).split(" ");
        return new BookExample(book + head[0], Phrase.of("row.case." + head[2]), !head[1].equals("-"),
                Coded.of(TriageLevel.class, head[1]), CaseFacts.parse(line.substring(bar + 3)));
    }
}
