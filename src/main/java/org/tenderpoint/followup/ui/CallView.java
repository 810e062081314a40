package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.followup.NextCallService;
import org.tenderpoint.followup.OpenAlert;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.ClientReportWords;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.AssessmentPreview;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.contact.TakenByOther;
import org.tenderpoint.followup.contact.TryOutcome;
import org.tenderpoint.followup.contact.TryRecord;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.ui.AnswerButton.KeyHint;
import org.tenderpoint.followup.ui.CallKeeper.AsideNote;
import org.tenderpoint.followup.ui.CallKeeper.LostCallPanel;
import org.tenderpoint.followup.ui.FollowUpNavigation.AlertShown;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.TakenCall;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.OnTheCall;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.PhoneLink;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TimePassed;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.SampleName;

/** A follow-up call: what to say, the answers, what they mean so far. Every answer is one key and is saved at once. */
@Route("follow-ups/:followUp/call")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class CallView extends Page
        implements BeforeEnterObserver, BeforeLeaveObserver, QuestionCard.Listener, EndCallPanel.Listener,
        CallKeeper.Listener, AlertShown {

    private static final int CALLS = 3;

    private final CallService calls;
    private final NextCallService nextCalls;
    private final FeedbackService feedback;
    private final RecordedAnswerService recordedAnswers;
    private final Drafts drafts;
    private final FollowUpNews news;
    private final PracticeTime time;
    private AskingPane asking;
    private CallKeeper keeper;
    private CallSheet sheet;
    private CallFlow flow;
    private SayPane say;
    private SoFarPane soFar;
    private Optional<TriageLevel> heard = Optional.empty();
    private FollowUpFilter filter;
    private final OnTheCall present;

    @SuppressWarnings("NullAway.Init") // the call's parts are made when its address is known
    CallView(
            CallService calls, NextCallService nextCalls, FeedbackService feedback,
            RecordedAnswerService recordedAnswers, Drafts drafts, FollowUpNews news, PracticeTime time) {
        super("followup.call.title");
        this.calls = calls;
        this.nextCalls = nextCalls;
        this.feedback = feedback;
        this.recordedAnswers = recordedAnswers;
        this.drafts = drafts;
        this.news = news;
        this.time = time;
        present = new OnTheCall(time::now, this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = Addressed.id(event, "followUp", FollowUpId::new).flatMap(calls::open);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        sheet = found.get();
        heard = Optional.empty();
        filter = FilterAddress.read(event.getLocation(), FollowUpFilter.due(false));
        if (sheet.takenBy().isPresent() && sheet.mayBeTakenOver()) {
            ask(sheet.takenBy().get());
            return;
        }
        try {
            take();
        } catch (TakenByOther taken) {
            Toasts.failed(Texts.of("followup.call.taken", taken.name()));
            event.forwardTo("follow-ups", FilterAddress.parameters(filter));
            return;
        }
        open();
    }

    @Override
    public boolean shows(OpenAlert alert) {
        // what was told before stands above the script, what is told now beside it; not what comes by link meanwhile
        return alert.followUp().equals(sheet.id())
                && Stream.concat(Stream.of(heard), sheet.told().stream().map(ClientReport::level))
                        .anyMatch(level -> level.filter(one -> one.atLeast(alert.level())).isPresent());
    }

    private void take() {
        calls.take(sheet.id());
        present.on(taken(sheet.id()));
    }

    private TakenCall taken(FollowUpId id) {
        return new TakenCall() {
            @Override
            public void stillOn() {
                try {
                    calls.stillOn(id);
                } catch (NoSuch erased) {
                    present.end();
                    keeper.state().gone();
                }
            }

            @Override
            public void release() {
                calls.release(id);
            }
        };
    }

    /**
     * Asks before taking over a call that somebody else may still be on: opening an address must not take it from them.
     */
    private void ask(String other) {
        startAnew();
        person(sheet.clientName());
        back(Texts.of("followup.call.back"), () -> FollowUpNavigation.list(filter));
        var pane = new Pane(Texts.of("followup.call.title")).padded();
        pane.add(new NoteBox(
                State.ADAPT, Texts.of("followup.list.may_be_taken", SampleName.inRow(other)),
                Texts.of("followup.call.ask")));
        actions(
                Buttons.plain(Texts.of("followup.call.to_list"), click -> FollowUpNavigation.list(filter)),
                Buttons.primary(Texts.of("followup.list.take_over"), click -> takeOver()));
        panes(Columns.ONE, pane);
    }

    /** Takes the call over with what the other person has recorded so far. */
    private void takeOver() {
        try {
            take();
            calls.open(sheet.id()).ifPresent(now -> sheet = now);
            open();
        } catch (TakenByOther again) {
            Toasts.failed(Texts.of("followup.call.taken", again.name()));
        }
    }

    /** Clears everything of the previous call, because the page object is reused. */
    private void open() {
        startAnew();
        long hours = Dates.hours(sheet.sessionEnd(), time.now());
        flow = new CallFlow(sheet.said(), hours, sheet.further());
        asking = new AskingPane(this, this::jump, this::origin, () -> keeper.keep());
        keeper = new CallKeeper(feedback, time, sheet, flow, asking.note(), this);
        person(sheet.clientName());
        subtitle(new Span(Texts.of("followup.call.subtitle",
                new TimePassed(hours).length(), sheet.callsInVain() % CALLS + 1, CALLS)),
                ClientNavigation.guardian(sheet.guardian()), phone(),
                keeper.state());
        back(Texts.of("followup.call.back"), () -> FollowUpNavigation.list(filter));
        actions(action("followup.call.no_answer", "Alt A", Key.KEY_A, this::noAnswer),
                action("followup.call.later", "Alt L", Key.KEY_L, this::agreeOnLater));
        asking.note().show(sheet.note());
        asking.top(meanwhile());
        say = new SayPane(sheet, this::takeBack);
        soFar = new SoFarPane(sheet, this::cutOff);
        panes(Columns.STEPS, say, asking, soFar);
        feedback.keptAside(sheet.id()).ifPresent(kept -> asking.top(AsideNote.of(
                kept, sheet.further(), time, () -> takeUp(kept.draft()), () -> feedback.forgetAside(sheet.id()))));
        addClassName("call");
        result(feedback.assess(sheet.id(), flow.answers()));
        render();
        if (sheet.awaitsDoctor()) {
            var doctor = new DoctorAsked(sheet, drafts, this::doctorSaid);
            asking.askFirst(doctor);
            doctor.toSight();
        }
    }

    /** The client may answer by link or at the door while somebody rings, and the call may be open on two pages. */
    private NoteBox meanwhile() {
        var box = new NoteBox(
                State.INFO, Texts.of("followup.call.meanwhile"), Texts.of("followup.call.meanwhile.kept")).with(
                        Buttons.soft(Texts.of("followup.call.meanwhile.show"),
                                click -> FollowUpNavigation.call(sheet.id(), filter)));
        box.setVisible(false);
        UpToDate.keep(box, news::listen, () -> box.setVisible(feedback.answeredSince(sheet)));
        return box;
    }

    /** A phone number that a tap dials. */
    private Anchor phone() {
        var phone = styled(new PhoneLink(sheet.phone()), "call-phone");
        phone.setVisible(!sheet.phone().isBlank());
        return phone;
    }

    private static Button action(String key, String shortcut, Key letter, Runnable run) {
        var button = Buttons.plain(Texts.of(key), click -> run.run());
        button.addClickShortcut(letter, KeyModifier.ALT);
        button.setSuffixComponent(new KeyHint(shortcut));
        return button;
    }

    @Override
    public void answered(Optional<String> code) {
        flow.answer(code);
        keeper.keep();
        render();
    }

    @Override
    public void marked(String code) {
        flow.answer(Optional.of(code));
        keeper.keep();
        say.show(flow);
        asking.mark(flow);
    }

    @Override
    public void settled(String code) {
        flow.answer(Optional.of(code));
        keeper.keep();
        goOn();
    }

    @Override
    public void goOn() {
        if (flow.current().isEmpty()) {
            end();
            return;
        }
        var objection = flow.goOn();
        render();
        objection.ifPresent(words -> asking.object(Texts.of(words)));
        if (flow.current().isEmpty() && CallScript.oneThingOnly(flow.answers())) {
            agreeOnLater();
        }
    }

    /** Every question is answered: the caller saves, or agrees on a better time. */
    private void end() {
        if (CallScript.oneThingOnly(flow.answers())) {
            agreeOnLater();
        } else {
            cutOff();
        }
    }

    @Override
    public void goBack() {
        flow.back();
        render();
    }

    @Override
    public void note() {
        asking.note().focus();
    }

    /** How and when an earlier answer was given; it can be changed. A single source is named above the script. */
    private String origin(FollowUpQuestion step, GivenAnswers said) {
        return said.of(step.code())
                .filter(_ -> sheet.told().size() > 1)
                .flatMap(answer -> sheet.from(step.code(), answer))
                .map(told -> ClientReportWords.when(told, sheet.zone(), sheet.now()))
                .orElse("");
    }

    private void jump(String step) {
        flow.jump(step);
        render();
    }

    private void render() {
        say.show(flow);
        asking.show(flow);
    }

    /** An emergency is shown before anything else can be done. */
    @Override
    public void showResult(AssessmentPreview preview) {
        present.showActive();
        result(preview);
        emergency(preview);
    }

    private void result(AssessmentPreview preview) {
        heard = preview.level();
        soFar.show(preview);
        say.result(preview);
    }

    private void emergency(AssessmentPreview preview) {
        alerts(preview.emergency()
                ? List.of(new AlertStrip(
                        Texts.of("followup.call.emergency", sheet.emergencyNumber()),
                        Texts.of("followup.call.emergency.stop"),
                        Buttons.danger(Texts.of("followup.call.emergency.save"), click -> cutOff())))
                : List.of());
    }

    private void readOut(CallResult result) {
        present.end();
        alerts(List.of());
        var list = Buttons.plain(Texts.of("followup.call.to_list"), click -> FollowUpNavigation.list(filter));
        var plan = Buttons.plain(
                Texts.of("followup.call.to_plan"), click -> FollowUpNavigation.recommendation(result.assessment()));
        var next = Buttons.primary(
                Texts.of("followup.call.next_call"),
                click -> FollowUpNavigation.callNext(nextCalls, filter, Optional.of(sheet.id())));
        next.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        next.setSuffixComponent(new KeyHint("Alt N"));
        actions(sheet.onRecord().isPresent() ? new Component[]{list, plan, next} : new Component[]{list, next});
        var words = new ReadOutPane(result, sheet, time.now());
        panes(Columns.ONE, words);
        words.focus();
    }

    /** Stays on the call while something waits: the client may have more to tell. */
    private void doctorSaid(Quote said) {
        recordedAnswers.recordDoctorAnswer(sheet.id(), said);
        Toasts.done(Texts.of("followup.plan.recorded"));
        if (calls.open(sheet.id()).filter(one -> one.awaitsDoctor() || one.asksNow()).isEmpty()) {
            present.end();
            FollowUpNavigation.list(filter);
            return;
        }
        actions(Buttons.plain(Texts.of("followup.call.to_list"), click -> FollowUpNavigation.list(filter)));
        asking.show(flow);
    }

    private void noAnswer() {
        attempted(TryOutcome.NO_ANSWER, Optional.empty(), "");
    }

    private void agreeOnLater() {
        asking.end(new EndCallPanel(
                sheet, time.now(), calls.proposeNextTry(sheet.id()), !flow.answers().given().isEmpty(), this));
    }

    @Override
    public void attempted(TryOutcome outcome, Optional<Instant> callAgain, String note) {
        asking.note().add(note);
        keeper.guarded(() -> {
            var next = calls.attempt(sheet.id(), outcome, callAgain, note);
            present.end();
            var words = CallWords.after(next, sheet.zone(), time.now());
            next.mistaken().ifPresentOrElse(
                    made -> Toasts.undo(words, () -> calls.takeBack(sheet.id(), made)), () -> Toasts.done(words));
            FollowUpNavigation.list(filter);
        });
    }

    /** A call before this one was recorded by mistake: what is due now is shown again. */
    private void takeBack(TryRecord mistaken) {
        calls.takeBack(sheet.id(), mistaken.id());
        FollowUpNavigation.call(sheet.id(), filter);
    }

    @Override
    public void cutOff() {
        keeper.give(this::readOut);
    }

    @Override
    public void cancelled() {
        asking.ask();
        render();
    }

    @Override
    public void callLost(String other, CallDraft kept, AssessmentPreview preview) {
        emergency(preview);
        actions();
        asking.showLost(new LostCallPanel(
                other, kept, sheet.further(), this::goOnWithCall, () -> FollowUpNavigation.list(filter)));
        panes(Columns.ONE, asking);
    }

    /** Continues once the other person has finished or released the call. */
    private void goOnWithCall() {
        keeper.guarded(() -> {
            calls.take(sheet.id());
            FollowUpNavigation.call(sheet.id(), filter);
        });
    }

    private void takeUp(CallDraft kept) {
        flow = new CallFlow(flow.answers().and(kept.said()), Dates.hours(sheet.sessionEnd(), time.now()),
                sheet.further());
        keeper.takeUp(kept, flow);
        render();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        present.leave();
    }
}
