package org.tenderpoint.session.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Keeper;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.screening.plan.TodaysLimits;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionRecord.DoneElsewhere;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.SessionTimes.TimedWork;
import org.tenderpoint.session.Timing;
import org.tenderpoint.vocabulary.Work;

/**
 * Saves work and pain as they are painted and typed. If somebody else has saved first, their version is shown with a
 * note.
 */
final class ChartKeeper implements Keeper.Page<DoneElsewhere> {

    private final Keeper<DoneElsewhere> keeper;
    private final ChartNotice told;
    private final PracticeTime time;
    private final Consumer<SessionRecord> show;
    private final Consumer<DoneElsewhere> tooLate;
    private final PainFields pain = new PainFields(this::savePain);
    private ChartBoard board = new ChartBoard(TodaysLimits.NONE, 0, () -> {}, (_, _) -> {}, WorkLines.Clock.NONE);
    private ChartEdits edits;

    /**
     * @param show shows the whole chart again
     * @param tooLate called when the session was ended or signed elsewhere meanwhile
     */
    @SuppressWarnings("NullAway.Init") // begun before anything is painted
    ChartKeeper(
            SaveState saved, ChartNotice told, PracticeTime time, Consumer<SessionRecord> show,
            Consumer<DoneElsewhere> tooLate) {
        this.keeper = new Keeper<>(saved, time::moment, DoneElsewhere.class, this);
        this.told = told;
        this.time = time;
        this.show = show;
        this.tooLate = tooLate;
    }

    /** @param plannedMinutes compared with the painted ones */
    void begin(ChartEdits shared, TodaysLimits limits, int plannedMinutes) {
        edits = shared;
        board = new ChartBoard(limits, plannedMinutes, this::saveWork, this::goBeyond, new WorkLines.Clock() {
            @Override
            public void start(Work line) {
                keepTimed(() -> edits.time(line), Optional.of(line));
            }

            @Override
            public void stop() {
                keepTimed(edits::stopTiming, Optional.empty());
            }
        });
    }

    ChartBoard board() {
        return board;
    }

    PainFields pain() {
        return pain;
    }

    void show(SessionRecord session, boolean locked) {
        board.reasons(session.beyond());
        board.show(session.work(), locked);
        var timing = session.timing().filter(running -> !locked && !session.ended());
        board.clocks(!locked && !session.ended());
        board.time(timing, time.now());
        if (timing.filter(running -> TimedLines.forgotten(session, running, time.now(), board.plannedMinutes()))
                .isPresent()) {
            keepTimed(edits::stopTiming, Optional.empty());
        }
        pain.show(session, locked);
    }

    private void keepTimed(Supplier<SessionService.TimedChart> change, Optional<Work> started) {
        keeper.save(clearingNotes(() -> {
            var timed = change.get();
            board.showTimed(timed.session(), time.now(), started);
            timed.line().ifPresent(line -> TimedLines.tell(line, () -> {
                board.minutes(line.after(), line.before().minutes());
            }));
        }));
    }

    private void saveWork() {
        keeper.save(clearingNotes(() -> edits.work(board.work())));
    }

    private void goBeyond(LimitBreach limitBreach, String because) {
        keeper.save(clearingNotes(() -> board.reasons(edits.beyond(limitBreach, because).beyond())));
    }

    private void savePain() {
        keeper.save(
                () -> pain.valid()
                        ? Optional.of(clearingNotes(() -> edits.pain(pain.painDuring(), pain.painAfter())))
                        : Optional.empty(),
                Texts.of("session.pain.not_saved"));
    }

    /** Clears the notes about an earlier input once a new one was accepted, since they no longer hold. */
    private Runnable clearingNotes(Runnable change) {
        return () -> {
            change.run();
            told.removeAll();
        };
    }

    /** Two body drawings cannot be merged, so the other person's is shown. */
    @Override
    public String faster(EditedByOther other) {
        told.conflict(other);
        show.accept(edits.reload());
        return Texts.of("session.chart.not_saved");
    }

    @Override
    public String tooLate(DoneElsewhere already) {
        tooLate.accept(already);
        return Texts.of("session.chart.not_saved");
    }

    /** Messages about a timed line. */
    private static final class TimedLines {

        private TimedLines() {}

        /** Whether nobody will stop it any more. */
        static boolean forgotten(SessionRecord session, Timing timing, Instant now, int plannedMinutes) {
            return TimedWork.forgotten(timing.since(), now,
                    session.startedAt().plus(Duration.ofMinutes(plannedMinutes)));
        }

        /** @param undo restores the earlier minutes */
        static void tell(TimedWork line, Runnable undo) {
            var place = line.after().part().label();
            if (line.before().equals(line.after())) {
                Toasts.done(
                        Texts.of(line.forgotten() ? "session.time.forgotten_nothing" : "session.time.nothing", place));
            } else {
                Toasts.undo(
                        Texts.of(
                                line.forgotten() ? "session.time.forgotten" : "session.time.done",
                                place, line.after().minutes(), line.before().minutes()),
                        undo);
            }
        }
    }
}
