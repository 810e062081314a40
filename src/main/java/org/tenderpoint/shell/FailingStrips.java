package org.tenderpoint.shell;

import java.util.List;
import java.util.Set;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.FailingRound;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.RoundService;

/** Tells managers what the program keeps failing to do by itself, since when, and what to do. */
final class FailingStrips {

    /** The rounds that have words of their own; any other is named by its class. */
    static final Set<String> KNOWN = Set.of(
            "AttachmentRound", "CheckInRound", "DatabaseFile", "FollowUpNews", "FollowUpRound", "LiveSessions",
            "Messages", "OutcomeKeeper", "OutcomeReader",
            "ScreeningNews", "SelfIntakeRound");

    private FailingStrips() {}

    static List<AlertStrip> of(RoundService rounds, PracticeTime time) {
        return rounds.failing().stream().map(round -> strip(round, time)).toList();
    }

    private static AlertStrip strip(FailingRound round, PracticeTime time) {
        var what = KNOWN.contains(round.name())
                ? Texts.of("shell.round." + round.name())
                : Texts.of("shell.round.other", round.name());
        var since = Dates.in(time.zone()).dateTime(round.since(), time.now());
        return new AlertStrip(what, Texts.of("shell.round.what_to_do", since, round.name()));
    }
}
