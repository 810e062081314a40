package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.ui.ScreeningNavigation;
import org.tenderpoint.session.LeftChartService;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionRecord.DoneElsewhere;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.SessionTimes;
import org.tenderpoint.session.SignQuestions;
import org.tenderpoint.session.SignQuestions.NotSignedYet;
import org.tenderpoint.vocabulary.say.Say;

/** The end of a session: finished or broken off, then signed, then only amended. */
class Endings extends Div {

    private static final int LONGEST_REASON = 500;

    private final SessionService sessions;
    private final PracticeTime time;
    private final SavedByWords who;
    private final LeftChartService left;
    private final TimesPart times;
    private final Page page;
    private final TextField reason = TextFields.line(Texts.of("session.break_off.reason"));
    private final Checkbox emergency = new Checkbox(Texts.of("session.break_off.emergency"));
    private SessionRecord session;

    interface Page {

        /** Signs what is on the screen, with a reason if one is needed. */
        SessionRecord sign(String although);

        void ended(SessionRecord session);

        void endedElsewhere(DoneElsewhere already);

        void savedByOther(EditedByOther other);
    }

    @SuppressWarnings("NullAway.Init") // offered before it is used
    Endings(SessionService sessions, LeftChartService left, PracticeTime time, SavedByWords who, TimesPart times,
            Page page) {
        this.sessions = sessions;
        this.left = left;
        this.time = time;
        this.who = who;
        this.times = times;
        this.page = page;
        addClassNames("section", "chart-part", "stack");
    }

    /**
     * @param mine whether the signed-in user gave the session; a colleague can only amend it once signed
     * @param treats whether the signed-in user is a therapist; a manager only reads
     */
    void offer(SessionRecord current, boolean mine, boolean treats) {
        session = current;
        removeAll();
        setVisible(true);
        if (!current.ended()) {
            if (mine) {
                add(breakOff());
            } else if (left.nobodySigns(current)) {
                add(close());
            }
            setVisible(getComponentCount() > 0);
            return;
        }
        var dates = Dates.in(time.zone());
        current.beyond().forEach(reason -> add(statement(
                Texts.of("session.signed.beyond", dates.dateTime(reason.at(), time.now()),
                        Say.it(reason.words())),
                reason.reason())));
        if (current.locked()) {
            current.signedAlthough().ifPresent(signed -> add(statement(
                    signed.doubts().stream()
                            .sorted()
                            .map(doubt -> Texts.of("session.sign.doubt." + doubt.code()))
                            .collect(Collectors.joining(" ")),
                    Texts.of("session.signed.although", signed.because()))));
            current.amendments().forEach(amendment -> add(amendment(amendment, dates)));
            if (treats) {
                add(amend());
            }
        }
        if (!mine && left.nobodySigns(current)) {
            add(close());
        }
        setVisible(getComponentCount() > 0);
    }

    /** Closes a chart that nobody can sign any more, with a reason. */
    private Component close() {
        return new NoteBox(State.ADAPT, Texts.of("session.left.title"), Texts.of("session.left.help"))
                .with(new ReasonForm(Texts.of("session.left.reason"), Texts.of("session.left.close"), 3, LONGEST_REASON,
                        why -> step(
                                () -> left.close(session.id(), session.version(), session.noteVersion(), why),
                                Optional.of("session.left.done"))));
    }

    void finish() {
        times.end(session, said -> step(
                () -> sessions.finish(session.id(), said), Optional.of("session.finish.done")));
    }

    /** Signs, unless something about the chart must be asked first. */
    void sign() {
        sign("");
    }

    private void sign(String although) {
        try {
            step(() -> page.sign(although), Optional.of("session.sign.done"));
        } catch (NotSignedYet asked) {
            setVisible(true);
            getChildren().filter(SignOff.class::isInstance).toList().forEach(this::remove);
            var question = new SignOff(asked.questions(), this::sign);
            add(question);
            question.ask();
        }
    }

    private void step(Supplier<SessionRecord> taken, Optional<String> done) {
        try {
            page.ended(taken.get());
            done.ifPresent(key -> Toasts.done(Texts.of(key)));
        } catch (DoneElsewhere already) {
            page.endedElsewhere(already);
        } catch (EditedByOther meanwhile) {
            page.savedByOther(meanwhile);
        }
    }

    private Component breakOff() {
        reason.setWidthFull();
        reason.setPlaceholder(Texts.of("session.break_off.hint"));
        var form = div("stack", reason, emergency, Buttons.plain(Texts.of("session.break_off"), click -> {
            checked(reason).ifPresent(why -> {
                Consumer<Optional<SessionTimes>> broken = said -> step(
                        () -> sessions.breakOff(session.id(), said, why, emergency.getValue()), Optional.empty());
                if (emergency.getValue()) {
                    // in an emergency nothing waits; the times can be corrected
                    broken.accept(Optional.empty());
                } else {
                    times.end(session, broken);
                }
            });
        }));
        form.add(Buttons.quiet(Texts.of("session.not_started"), click -> notStarted()));
        return form;
    }

    private void notStarted() {
        try {
            if (sessions.notStarted(session.id())) {
                Toasts.done(Texts.of("session.not_started.done"));
                ScreeningNavigation.open(session.id());
            } else {
                Toasts.failed(Texts.of("session.not_started.charted"));
            }
        } catch (NoSuch _) {
            // in another tab
            ScreeningNavigation.open(session.id());
        }
    }

    private Component amend() {
        var words = TextFields.note(Texts.of("session.amend.words"));
        var why = TextFields.line(Texts.of("session.amend.reason"));
        words.setWidthFull();
        why.setWidthFull();
        return div("stack", words, why, Buttons.plain(Texts.of("session.amend"), click -> {
            if (FieldCheck.right(words, !words.getValue().isBlank(), Texts.of("session.amend.empty"))) {
                checked(why).ifPresent(
                        because -> page.ended(sessions.amend(session.id(), words.getValue().strip(), because)));
            }
        }));
    }

    static Optional<String> checked(TextField field) {
        return FieldCheck.line(field, LONGEST_REASON, Texts.of("session.reason.needed"));
    }

    private Component amendment(SessionRecord.Amendment amendment, Dates dates) {
        return statement(
                Texts.of(
                        "session.amend.head", dates.dateTime(amendment.at(), time.now()), who.name(amendment.author()),
                        amendment.reason()),
                Say.it(amendment.text()));
    }

    private static Component statement(String about, String text) {
        return new Div(span("meta", about), div("as-written", text));
    }

    /**
     * Questions before a signature, which cannot be undone: what is missing or unlikely, and why it is signed all the
     * same.
     */
    static class SignOff extends Div {

        private final TextField why = TextFields.line(Texts.of("session.sign.although"));

        /** @param although signs with this reason */
        SignOff(SignQuestions questions, Consumer<String> although) {
            addClassName("sign-off");
            var list = lines(Stream.concat(
                    questions.doubts().stream().sorted().map(doubt -> Texts.of("session.sign.doubt." + doubt.code())),
                    questions.limits().stream().map(limit -> Say.it(limit.words()))));
            var box = new NoteBox(State.ADAPT, Texts.of("session.sign.ask")).with(list);
            box.getElement().setAttribute("role", "alert");
            var buttons = div("row wrap");
            if (questions.limits().isEmpty()) {
                why.setWidthFull();
                why.setPlaceholder(Texts.of("session.sign.although.hint"));
                box.with(why);
                buttons.add(Buttons.plain(
                        Texts.of("session.sign.all_the_same"), click -> Endings.checked(why).ifPresent(although)));
            } else {
                box.with(new Span(Texts.of("session.sign.limits")));
            }
            buttons.add(Buttons.quiet(Texts.of("session.sign.back"), click -> removeFromParent()));
            add(box.with(buttons));
        }

        /** Focuses the reason, or the box if none is asked for. */
        void ask() {
            scrollIntoView();
            why.focus();
        }
    }
}
