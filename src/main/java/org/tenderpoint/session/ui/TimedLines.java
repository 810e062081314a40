package org.tenderpoint.session.ui;

import java.time.Duration;
import java.time.Instant;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.TimedWork;
import org.tenderpoint.session.Timing;

/** What is said of a line that was timed. */
final class TimedLines {

    private TimedLines() {}

    /** Whether nobody will stop it any more. */
    static boolean forgotten(SessionRecord session, Timing timing, Instant now, int plannedMinutes) {
        return TimedWork.forgotten(timing.since(), now, session.startedAt().plus(Duration.ofMinutes(plannedMinutes)));
    }

    /** @param undo writes the minutes that stood there before */
    static void tell(TimedWork line, Runnable undo) {
        var place = line.after().part().label();
        if (line.before().equals(line.after())) {
            Toasts.done(Texts.of(line.forgotten() ? "session.time.forgotten_nothing" : "session.time.nothing", place));
        } else {
            Toasts.undo(
                    Texts.of(
                            line.forgotten() ? "session.time.forgotten" : "session.time.done",
                            place, line.after().minutes(), line.before().minutes()),
                    undo);
        }
    }
}
