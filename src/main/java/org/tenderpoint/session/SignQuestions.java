package org.tenderpoint.session;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.screening.plan.TodaysLimits;
import org.tenderpoint.session.SessionRecord.UnlikelyChart;
import org.tenderpoint.vocabulary.Work;

/**
 * What to ask before a chart is signed, since nobody can change it afterwards.
 *
 * @param limits those exceeded without a reason
 * @param doubts answered together with one reason
 */
public record SignQuestions(List<LimitBreach> limits, Set<UnlikelyChart> doubts) {

    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration MOST_OVER = Duration.ofHours(2);

    public SignQuestions {
        limits = List.copyOf(limits);
        doubts = Set.copyOf(doubts);
    }

    /**
     * @param given the reasons that stand beside the chart
     * @param planned minutes of the session
     */
    static SignQuestions of(Chart chart, Soap note, List<LimitReason> given, TodaysLimits today, int planned) {
        var open = today.against(chart.work()).stream()
                .filter(limitBreach -> given.stream().noneMatch(reason -> reason.covers(limitBreach)))
                .toList();
        var doubts = chart.endedAt()
                .map(end -> doubts(
                        note.blank(), Duration.between(chart.startedAt(), end), chart.brokenOff(), planned,
                        chart.work()))
                .orElse(Set.of());
        return new SignQuestions(open, doubts);
    }

    /**
     * @param planned minutes; a session that was broken off may be short, but not for more work than it had time for
     */
    static Set<UnlikelyChart> doubts(boolean noteEmpty, Duration lasted, boolean brokenOff, int planned,
            List<Work> work) {
        var doubts = EnumSet.noneOf(UnlikelyChart.class);
        if (noteEmpty) {
            doubts.add(UnlikelyChart.NOTE_EMPTY);
        }
        var charted = Duration.ofMinutes(work.stream().mapToInt(Work::minutes).sum());
        if (lasted.compareTo(Duration.ofMinutes(1)) < 0) {
            doubts.add(UnlikelyChart.NO_TIME);
        } else if (!brokenOff && lasted.compareTo(LEAST) < 0 || lasted.multipliedBy(2).compareTo(charted) < 0) {
            doubts.add(UnlikelyChart.SHORT);
        } else if (lasted.compareTo(Duration.ofMinutes(planned).plus(MOST_OVER)) > 0) {
            doubts.add(UnlikelyChart.LONG);
        }
        return doubts;
    }

    /** Signing needs answers first. */
    public static class NotSignedYet extends RuntimeException {

        private final transient SignQuestions questions;

        NotSignedYet(SignQuestions questions) {
            super("The chart is signed when what is asked about it is answered");
            this.questions = questions;
        }

        public SignQuestions questions() {
            return questions;
        }
    }
}
