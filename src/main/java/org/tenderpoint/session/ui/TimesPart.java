package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.SessionTimes;
import org.tenderpoint.session.SessionTimes.TimesRefused;

/** When the session took place: shown before it is finished if it is charted late, and corrected afterwards. */
class TimesPart extends Div {

    private final SessionService sessions;
    private final PracticeTime time;
    private final Consumer<SessionRecord> corrected;
    private Optional<TimesForm> asked = Optional.empty();

    /** @param corrected called with the chart and its new times */
    TimesPart(SessionService sessions, PracticeTime time, Consumer<SessionRecord> corrected) {
        this.sessions = sessions;
        this.time = time;
        this.corrected = corrected;
        addClassName("chart-told");
    }

    /** @param mine whether the signed-in user gave the session */
    void show(SessionRecord session, boolean mine) {
        if (!mine) {
            removeAll();
        } else if (session.ended()) {
            removeAll();
            asked = Optional.empty();
            var times = new SessionTimes(session.startedAt(), session.endedAt().orElseThrow());
            add(Disclosure.later(Texts.of("session.times.correct"), () -> correction(session, times)));
        } else if (asked.isEmpty()) {
            asksForTimes(session);
        }
    }

    /** Asks for the times if the chart is written so late that only the plan can tell. @return whether it asks */
    private boolean asksForTimes(SessionRecord session) {
        var proposal = sessions.proposedTimes(session.id());
        if (!proposal.fromPlan()) {
            return false;
        }
        var form = new TimesForm(proposal.times(), time.zone());
        asked = Optional.of(form);
        removeAll();
        add(new NoteBox(State.INFO, Texts.of("session.times.late"), Texts.of("session.times.late.why")).with(form));
        return true;
    }

    /**
     * Ends the session with the times shown. If charting has become late since the chart was opened, it asks first, so
     * that no unseen times are stored.
     */
    void end(SessionRecord session, Consumer<Optional<SessionTimes>> step) {
        if (asked.isEmpty()) {
            if (asksForTimes(session)) {
                asked.ifPresent(TimesForm::ask);
            } else {
                step.accept(Optional.empty());
            }
            return;
        }
        var form = asked.get();
        form.value().ifPresent(times -> {
            try {
                step.accept(Optional.of(times));
            } catch (TimesRefused refused) {
                form.refused(refused);
            }
        });
    }

    private Component correction(SessionRecord session, SessionTimes times) {
        var form = new TimesForm(times, time.zone());
        TextField why = TextFields.line(Texts.of("session.times.because"));
        why.setWidthFull();
        why.setVisible(session.locked());
        var keep = Buttons.plain(Texts.of("session.times.keep"), click -> {
            var because = session.locked() ? Endings.checked(why) : Optional.of("");
            form.value().ifPresent(said -> because.ifPresent(reason -> {
                try {
                    corrected.accept(sessions.correctTimes(session.id(), said, reason));
                    Toasts.done(Texts.of("session.times.kept"));
                } catch (TimesRefused refused) {
                    form.refused(refused);
                }
            }));
        });
        return div("stack", form, why, keep);
    }
}
