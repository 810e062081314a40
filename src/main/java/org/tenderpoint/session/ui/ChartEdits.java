package org.tenderpoint.session.ui;

import java.util.List;
import java.util.OptionalInt;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.plan.LimitBreach;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Soap;
import org.tenderpoint.vocabulary.Work;

/**
 * A chart as one window edits it. Chart and note are saved separately, each against the version that this window has
 * shown: the other part in a response has not been seen here and must not be overwritten.
 */
class ChartEdits {

    private final SessionService sessions;
    private final SessionId session;
    private int chartSeen;
    private int noteSeen;

    ChartEdits(SessionService sessions, SessionRecord shown) {
        this.sessions = sessions;
        this.session = shown.id();
        sawChart(shown);
        sawNote(shown);
    }

    /** Work and pain of this version are on the screen now. */
    void sawChart(SessionRecord shown) {
        chartSeen = shown.version();
    }

    /** The screen now shows the note of this version, or holds a text that may overwrite it. */
    void sawNote(SessionRecord shown) {
        noteSeen = shown.noteVersion();
    }

    /** @throws org.tenderpoint.platform.EditedByOther if the chart was saved elsewhere */
    void work(List<Work> lines) {
        sawChart(sessions.saveWork(session, chartSeen, lines));
    }

    /** @throws org.tenderpoint.platform.EditedByOther if the chart was saved elsewhere */
    SessionService.TimedChart time(Work line) {
        return sawTimed(sessions.time(session, chartSeen, line.part(), line.modality()));
    }

    /** @throws org.tenderpoint.platform.EditedByOther if the chart was saved elsewhere */
    SessionService.TimedChart stopTiming() {
        return sawTimed(sessions.stopTiming(session, chartSeen));
    }

    private SessionService.TimedChart sawTimed(SessionService.TimedChart timed) {
        sawChart(timed.session());
        return timed;
    }

    /** @throws org.tenderpoint.platform.EditedByOther if the chart was saved elsewhere */
    void pain(OptionalInt during, OptionalInt after) {
        sawChart(sessions.savePain(session, chartSeen, during, after));
    }

    /** Says why the work that is saved goes beyond a limit. */
    SessionRecord beyond(LimitBreach limitBreach, String because) {
        return sessions.goBeyond(session, limitBreach.limit(), because);
    }

    /** @throws org.tenderpoint.platform.EditedByOther if the note was saved elsewhere */
    void note(Soap words) {
        sawNote(sessions.saveNote(session, noteSeen, words));
    }

    /** @throws org.tenderpoint.platform.EditedByOther if chart or note were saved elsewhere */
    SessionRecord sign(String although) {
        return sessions.sign(session, chartSeen, noteSeen, although);
    }

    SessionRecord reload() {
        return sessions.open(session).orElseThrow();
    }
}
