package org.tenderpoint.outcome;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.score.rules.ScoreChange;
import org.tenderpoint.vocabulary.Answer;

/**
 * What each measure reads of a few sessions, worked out by hand from its name and its definition in words: of how many
 * it is so, of how many it is asked, and of how many nobody knows. Each set holds one of every kind that could be
 * counted wrongly.
 */
@Tag("UC-20")
class MeasuresReadTest {

    private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");
    private static final Object NOT_TOLD = new Object();

    record Reading(Measure measure, int count, int of, int missing, List<SessionOutcome> sessions) {

        @Override
        public String toString() {
            return "%s: %d of %d, %d not known".formatted(measure.code(), count, of, missing);
        }
    }

    static List<Reading> readings() {
        var cutPressure = Set.of(AdjustmentKind.values()[0]);
        return List.of(
                // five were due, three answered; one is too fresh, of one nobody was to ask
                reads(Measure.RESPONSE, 3, 5, 0, told(), told(), told("worst", 8), silent(), silent(), fresh(),
                        notWanted()),
                // of four who answered; who is silent was neither sore nor well
                reads(Measure.ANY, 3, 4, 1, sore(1), sore(4), sore(10), sore(0), silent(), fresh(), notWanted()),
                reads(Measure.MARKED, 2, 5, 1, sore(4), sore(10), sore(3), sore(1), sore(0), silent(), fresh()),
                // of the three sore ones whose end is known on one side of the limit
                reads(Measure.OVER_48, 1, 3, 2, sore(5, "soreAt", 50), sore(5, "goneAfter", 48),
                        sore(2, "goneAfter", 24),
                        sore(5, "soreAt", 48), sore(0), silent(), fresh()),
                reads(Measure.OVER_72, 1, 3, 3, sore(5, "soreAt", 73), sore(5, "goneAfter", 72),
                        sore(2, "goneAfter", 24),
                        sore(5, "goneAfter", 96), sore(5, "soreAt", 72), sore(0), silent()),
                reads(Measure.URGENT, 2, 4, 1, level(TriageLevel.URGENT), level(TriageLevel.EMERGENCY),
                        level(TriageLevel.DOCTOR), level(TriageLevel.EXPECTED), silent(), fresh()),
                reads(Measure.RED_FLAG, 1, 3, 2, told("redFlag", Answer.YES), told("redFlag", Answer.NO),
                        told("redFlag", Answer.NO), told("redFlag", Answer.UNKNOWN), silent(), fresh()),
                reads(Measure.DOCTOR, 3, 5, 1, level(TriageLevel.DOCTOR), level(TriageLevel.URGENT),
                        level(TriageLevel.EMERGENCY), level(TriageLevel.THERAPIST), level(TriageLevel.EXPECTED),
                        silent()),
                // also of one who answered early only; never of milder results
                reads(Measure.DOCTOR_HEARD, 1, 3, 0, level(TriageLevel.DOCTOR, "doctorHeard", true),
                        level(TriageLevel.URGENT), silent("level", TriageLevel.DOCTOR), level(TriageLevel.THERAPIST),
                        silent()),
                // of who was sore and needs no doctor; a cause that is stored with a graver result is not read
                reads(Measure.CAUSE_NAMED, 2, 3, 1, sore(5, "causes", Set.of("a", "b")), sore(1, "causes", Set.of("a")),
                        sore(6), sore(7, "causes", Set.of("a"), "level", TriageLevel.DOCTOR), sore(0), silent(),
                        fresh()),
                reads(Measure.BETTER, 2, 5, 2, told("benefit", 3), told("benefit", 2), told("benefit", 1),
                        told("benefit", 0), told("benefit", -2), told(), silent(), fresh()),
                reads(Measure.WORSE, 2, 4, 2, told("benefit", -1), told("benefit", -3), told("benefit", 0),
                        told("benefit", 2), told(), silent(), fresh()),
                // 9 to 7 is under 30 %, 3 to 2 under 2 points; from 2 there is no room
                reads(Measure.IMPROVED, 2, 5, 2, complaint(6, 4), complaint(3, 1), complaint(9, 7), complaint(3, 2),
                        complaint(5, 7), complaint(2, 0), complaint(null, 3), silent()),
                reads(Measure.DETERIORATED, 2, 4, 1, complaint(5, 7), complaint(3, 10), complaint(5, 6),
                        complaint(6, 2),
                        complaint(2, 6), silent()),
                // two activities: the sum must rise by four; told at the next visit it counts without an answer
                reads(Measure.AIMS_IMPROVED, 2, 4, 2, aims(2, 6, 10), aims(2, 6, 9), aims(2, 6, 4),
                        silent("aims", 1, "aimsStart", 2, "aimsNow", 4), aims(2, 6, null),
                        silent("aims", 1, "aimsStart", 2), told(), fresh("aims", 1, "aimsStart", 2)),
                reads(Measure.SCORE_IMPROVED, 1, 3, 2, score("scored", "scoreChange", ScoreChange.IMPROVED),
                        score("scored", "scoreChange", ScoreChange.NOT_CLEAR),
                        score("scored", "scoreChange", ScoreChange.WORSE), told("scored", true),
                        silent("scored", true), told(), fresh("scored", true)),
                reads(Measure.LINK_SCORE_IMPROVED, 1, 3, 2,
                        score("linkScored", "linkScoreChange", ScoreChange.IMPROVED),
                        score("linkScored", "linkScoreChange", ScoreChange.NOT_CLEAR),
                        score("linkScored", "linkScoreChange", ScoreChange.WORSE), told("linkScored", true),
                        silent("linkScored", true), told("scored", true, "scoreChange", ScoreChange.IMPROVED)),
                // now and then is done; who was given nothing is not asked
                reads(Measure.HOME_DONE, 2, 3, 2, told("homeDone", Answer.YES), silent("homeDone", Answer.YES),
                        told("homeDone", Answer.NO), told("homeDone", Answer.UNKNOWN),
                        silent("homeDone", Answer.UNKNOWN), told("homeDone", NOT_TOLD),
                        fresh("homeDone", Answer.UNKNOWN)),
                reads(Measure.HOME_HELPED, 1, 2, 1, told("homeDone", Answer.YES, "homeHelped", Answer.YES),
                        told("homeDone", Answer.YES, "homeHelped", Answer.NO),
                        told("homeDone", Answer.YES, "homeHelped", Answer.UNKNOWN),
                        told("homeDone", Answer.NO, "homeHelped", Answer.UNKNOWN), told()),
                reads(Measure.WOULD_RETURN, 2, 3, 2, told("wouldReturn", Answer.YES), told("wouldReturn", Answer.YES),
                        told("wouldReturn", Answer.NO), told("wouldReturn", Answer.UNKNOWN), silent(), fresh()),
                // who was sore by one cannot become less sore by two
                reads(Measure.ADJUSTED_BETTER, 2, 4, 2, changed(cutPressure, 5, 3), changed(cutPressure, 2, 0),
                        changed(cutPressure, 5, 4), changed(cutPressure, 3, 6), changed(cutPressure, 1, 0),
                        changed(cutPressure, 0, 0), changed(cutPressure, null, 3),
                        silent("adjusted", cutPressure, "worstBefore", 5), changed(Set.of(), 5, 1)),
                // who was sore neither time had nothing that could change
                reads(Measure.LESS_SORE, 2, 4, 2, changed(cutPressure, 5, 4), changed(cutPressure, 1, 0),
                        changed(cutPressure, 4, 4), changed(cutPressure, 0, 3), changed(cutPressure, 0, 0),
                        changed(cutPressure, null, 3), silent("adjusted", cutPressure, "worstBefore", 5),
                        changed(Set.of(), 5, 1)),
                reads(Measure.AS_SORE, 1, 4, 2, changed(cutPressure, 4, 4), changed(cutPressure, 5, 4),
                        changed(cutPressure, 1, 0), changed(cutPressure, 0, 3), changed(cutPressure, 0, 0),
                        changed(cutPressure, null, 3), silent("adjusted", cutPressure, "worstBefore", 5)),
                reads(Measure.MORE_SORE, 1, 4, 2, changed(cutPressure, 0, 3), changed(cutPressure, 5, 4),
                        changed(cutPressure, 1, 0), changed(cutPressure, 4, 4), changed(cutPressure, 0, 0),
                        changed(cutPressure, null, 3), silent("adjusted", cutPressure, "worstBefore", 5)),
                // an early report that led to a change counts; whose answer led to none counts as no
                reads(Measure.ADVISED, 2, 4, 1, told("advised", waits()), silent("advised", waits()), told(),
                        told("worst", 6), silent(), fresh(), notWanted()),
                reads(Measure.ADVICE_USED, 1, 2, 1, told("advised", use(AdjustmentUse.APPLIED)),
                        told("advised", use(AdjustmentUse.DECLINED)), told("advised", waits()), told(), silent()),
                // of results; who gave none has none to change
                reads(Measure.CHANGED, 1, 3, 0, level(TriageLevel.WATCH, "changed", true), level(TriageLevel.URGENT),
                        level(TriageLevel.EXPECTED), silent()),
                // of urgent ones alone: a hundred calm results make no lowered one rarer
                reads(Measure.LOWERED, 1, 3, 0, level(TriageLevel.THERAPIST, "changed", true, "lowered", true),
                        level(TriageLevel.URGENT), level(TriageLevel.EMERGENCY), level(TriageLevel.DOCTOR),
                        level(TriageLevel.EXPECTED), silent()),
                // of all sessions, whoever answered
                reads(Measure.OVERRIDDEN, 2, 5, 0, told("overridden", true), silent("overridden", true), told(),
                        silent(),
                        fresh()),
                reads(Measure.RETURNED, 1, 3, 0, told("returned", true), told(), silent(),
                        told("end", NOW.minus(Duration.ofDays(41))), told("finished", false)),
                reads(Measure.REACHED, 1, 2, 0, told("alerted", true, "contactMinutes", 12), told("alerted", true),
                        told(), silent()),
                reads(Measure.UNSIGNED, 2, 4, 0, told("signed", false), silent("signed", false), told(), silent(),
                        told("signed", false, "finished", false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readings")
    void aMeasureReadsWhatItsNameSays(Reading reading) {
        var tally = new Tally();
        reading.sessions().forEach(row -> tally.add(reading.measure().of(row, NOW)));

        assertThat(tally.share()).isEqualTo(new Share(reading.count(), reading.of(), reading.missing()));
    }

    @Test
    void eachMeasureIsReadOnceWithSomeOfWhomItIsSoSomeOfWhomNotAndSomeOfWhomItIsNotAsked() {
        assertThat(readings()).extracting(Reading::measure).containsExactlyInAnyOrder(Measure.values());
        assertThat(readings()).allSatisfy(one -> {
            assertThat(one.count()).isBetween(1, one.of() - 1);
            // only what is counted of every session leaves nobody out
            assertThat(one.sessions().size() > one.of()).isEqualTo(one.measure() != Measure.OVERRIDDEN);
        });
    }

    @Test
    void aDefinitionStandsBehindEachNameInBothLanguages() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var names = Stream.of(Measure.values()).map(one -> Texts.in(language, "outcome.measure." + one.code()));
            assertThat(names).doesNotHaveDuplicates();
            assertThat(Measure.values()).allSatisfy(one -> assertThat(
                    Texts.in(language, "outcome.measure." + one.code() + ".definition")).endsWith("."));
        }
    }

    private static Reading reads(Measure measure, int count, int of, int missing, SessionOutcome... sessions) {
        return new Reading(measure, count, of, missing, List.of(sessions));
    }

    /** Sixty days ago, finished and signed, and all lines answered: not sore. */
    private static SessionOutcome told(Object... fields) {
        return row(Map.of("answered", true, "worst", 0, "level", TriageLevel.EXPECTED), fields);
    }

    /** As long ago, and nobody has answered. */
    private static SessionOutcome silent(Object... fields) {
        return row(Map.of(), fields);
    }

    /** Yesterday: no answer is due yet. */
    private static SessionOutcome fresh(Object... fields) {
        return row(Map.of("end", NOW.minus(Duration.ofHours(47))), fields);
    }

    private static SessionOutcome notWanted() {
        return row(Map.of("followed", false));
    }

    private static SessionOutcome sore(int worst, Object... fields) {
        return told(with(fields, "worst", worst));
    }

    private static SessionOutcome level(TriageLevel level, Object... fields) {
        return told(with(fields, "level", level));
    }

    private static SessionOutcome complaint(@Nullable Integer before, int now) {
        return told("complaintBefore", before == null ? NOT_TOLD : before, "complaintNow", now);
    }

    private static SessionOutcome aims(int activities, int start, @Nullable Integer now) {
        return told("aims", activities, "aimsStart", start, "aimsNow", now == null ? NOT_TOLD : now);
    }

    private static SessionOutcome score(String asked, String field, ScoreChange change) {
        return told(asked, true, field, change);
    }

    private static SessionOutcome changed(Set<AdjustmentKind> applied, @Nullable Integer before, int worst) {
        return told("adjusted", applied, "worstBefore", before == null ? NOT_TOLD : before, "worst", worst);
    }

    private static Map<AdjustmentKind, AdjustmentUse> waits() {
        return use(AdjustmentUse.WAITING);
    }

    private static Map<AdjustmentKind, AdjustmentUse> use(AdjustmentUse use) {
        return Map.of(AdjustmentKind.values()[0], use);
    }

    private static Object[] with(Object[] fields, String name, Object value) {
        var all = new ArrayList<Object>(List.of(name, value));
        all.addAll(Arrays.asList(fields));
        return all.toArray();
    }

    private static SessionOutcome row(Map<String, Object> kind, Object... fields) {
        var values = new HashMap<String, Object>(Map.ofEntries(
                entry("end", NOW.minus(Duration.ofDays(60))), entry("finished", true), entry("signed", true),
                entry("followed", true)));
        values.putAll(kind);
        for (int i = 0; i < fields.length; i += 2) {
            values.put((String) fields[i], fields[i + 1]);
        }
        var parts = SessionOutcome.class.getRecordComponents();
        assertThat(Stream.of(parts).map(RecordComponent::getName)).containsAll(values.keySet());
        try {
            return SessionOutcome.class
                    .getDeclaredConstructor(Stream.of(parts).map(RecordComponent::getType).toArray(Class[]::new))
                    .newInstance(Stream.of(parts).map(part -> value(part, values)).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static @Nullable Object value(RecordComponent part, Map<String, Object> values) {
        var given = values.get(part.getName());
        return given == NOT_TOLD ? null : given != null ? given : nothing(part.getType());
    }

    /** What stands there while nobody has told anything. */
    private static @Nullable Object nothing(Class<?> type) {
        if (type == UUID.class) {
            return new UUID(0, 0);
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 1, 11);
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == WorkDone.class) {
            return WorkDone.read("");
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Answer.class) {
            return Answer.UNKNOWN;
        }
        return type == AnswerWay.class ? AnswerWay.CALL : null;
    }
}
