package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.button.Button;
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
import org.tenderpoint.followup.AssessmentPreview;
import org.tenderpoint.followup.CallDraft;
import org.tenderpoint.followup.CallResult;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.CallSheet;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.ScriptStep;
import org.tenderpoint.followup.TakenByOther;
import org.tenderpoint.followup.TryOutcome;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.id.FollowUpId;
import org.tenderpoint.shared.id.Id;
import org.tenderpoint.shared.ui.AlertStrip;
import org.tenderpoint.shared.ui.Avatar;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.Dates;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;
import org.tenderpoint.shared.ui.SaveState;
import org.tenderpoint.shared.ui.Toasts;

/** A follow-up call: what to say, what was answered, what it means so far. Every answer is one key and is kept at once. */
@Route("follow-ups/:followUp/call")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class CallView extends Page implements BeforeEnterObserver, BeforeLeaveObserver, QuestionCard.Listener, EndCallPanel.Listener {

    private static final int CALLS = 3;

    private final CallService calls;
    private final FeedbackService feedback;
    private final PracticeTime time;
    private SaveState saved;
    private CallNote note;
    private QuestionCard card;
    private AnswerRows answers;
    private Pane middle;
    private CallSheet sheet;
    private CallFlow flow;
    private SayPane say;
    private SoFarPane soFar;
    private FollowUpFilter filter;
    private boolean over;
    /** Who rings now that the caller's time has run out. */
    private Optional<String> lostTo = Optional.empty();

    @SuppressWarnings("NullAway.Init") // the call's own parts are made when its address is known
    CallView(CallService calls, FeedbackService feedback, PracticeTime time) {
        super("followup.call.title");
        this.calls = calls;
        this.feedback = feedback;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters().get("followUp").flatMap(text -> Id.parse(text, FollowUpId::new))
                .flatMap(calls::open);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        sheet = found.get();
        filter = FilterAddress.read(event.getLocation(), FollowUpFilter.due(false));
        try {
            calls.take(sheet.id());
        } catch (TakenByOther taken) {
            Toasts.failed(Texts.of("followup.call.taken", taken.name()));
            event.forwardTo("follow-ups", FilterAddress.parameters(filter));
            return;
        }
        open();
    }

    /** From one call to the next the page stays the same object: everything of the call before is put away. */
    private void open() {
        var now = time.now();
        startAnew();
        over = false;
        lostTo = Optional.empty();
        saved = new SaveState();
        note = new CallNote(this::keep);
        card = new QuestionCard(this);
        answers = new AnswerRows(card, this::jump);
        middle = new Pane(Texts.of("followup.call.answers"));
        flow = new CallFlow(sheet.said(), Dates.hours(sheet.sessionEnd(), now), sheet.aims());
        title(sheet.clientName());
        subtitle(new Span(Texts.of("followup.call.subtitle",
                Dates.hours(sheet.sessionEnd(), now), sheet.phone(), sheet.callsInVain() % CALLS + 1, CALLS)), saved);
        lead(new Avatar(sheet.clientName()).accented());
        back(Texts.of("followup.call.back"), () -> FollowUpNavigation.list(filter));
        actions(action("followup.call.no_answer", "Alt A", Key.KEY_A, this::noAnswer),
                action("followup.call.later", "Alt L", Key.KEY_L, this::later));
        note.show(sheet.note());
        say = new SayPane(sheet);
        soFar = new SoFarPane(sheet, this::give);
        middle.addClassName("call-middle");
        middle.add(answers);
        middle.foot(note);
        panes(Columns.STEPS, say, middle, soFar);
        feedback.keptAside(sheet.id()).ifPresent(kept -> middle.top(AsideNote.of(
                kept, sheet.aims(), time, () -> takeUp(kept.draft()), () -> feedback.forgetAside(sheet.id()))));
        addClassName("call");
        soFar.show(feedback.assess(sheet.id(), flow.said()));
        render();
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
        keep();
        render();
    }

    @Override
    public void goOn() {
        var objection = flow.goOn();
        if (objection.isPresent()) {
            card.say(Texts.of(objection.get()));
            return;
        }
        render();
        if (flow.current().isEmpty() && flow.said().of("good_time").filter("no"::equals).isPresent()) {
            later();
        }
    }

    @Override
    public void goBack() {
        flow.back();
        render();
    }

    @Override
    public void note() {
        note.focus();
    }

    private void jump(String step) {
        flow.jump(step);
        render();
    }

    private void render() {
        say.show(flow);
        answers.show(flow);
        card.focus();
        // what was answered grows above it; the question stays in the caller's sight
        boolean tall = flow.current().filter(step -> step.kind() == ScriptStep.Kind.PLACES).isPresent();
        card.scrollIntoView(tall ? ScrollIntoViewOption.Block.START : ScrollIntoViewOption.Block.CENTER);
    }

    private Optional<CallDraft> draft() {
        return note.words().map(words -> new CallDraft(flow.said(), words, sheet.answeredBy()));
    }

    /** Keeps what was said and shows what it means. An emergency is shown before anything else can be done. */
    private void keep() {
        if (lostTo.isPresent()) {
            lost(lostTo.get());
            return;
        }
        draft().ifPresentOrElse(draft -> guarded(() -> {
            var preview = feedback.saveDraft(sheet.id(), draft);
            soFar.show(preview);
            emergency(preview);
            saved.saved(time.now(), sheet.zone());
        }), () -> saved.failed(Texts.of("followup.call.not_saved")));
    }

    private void emergency(AssessmentPreview preview) {
        alerts(preview.emergency()
                ? List.of(new AlertStrip(
                        Texts.of("followup.call.emergency", sheet.emergencyNumber()),
                        Texts.of("followup.call.emergency.stop")))
                : List.of());
    }

    private void give() {
        draft().ifPresent(draft -> guarded(() -> readOut(feedback.give(sheet.id(), draft))));
    }

    private void readOut(CallResult result) {
        over = true;
        alerts(List.of());
        var list = Buttons.plain(Texts.of("followup.call.to_list"), click -> FollowUpNavigation.list(filter));
        var plan = Buttons.plain(
                Texts.of("followup.call.to_plan"), click -> FollowUpNavigation.recommendation(result.assessment()));
        var next = Buttons.primary(
                Texts.of("followup.call.next_call"),
                click -> FollowUpNavigation.callNext(calls, filter, Optional.of(sheet.id())));
        next.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        next.setSuffixComponent(new KeyHint("Alt N"));
        actions(sheet.onRecord().isPresent() ? new Component[] {list, plan, next} : new Component[] {list, next});
        panes(Columns.ONE, new ReadOutPane(result));
    }

    private void noAnswer() {
        attempted(TryOutcome.NO_ANSWER, Optional.empty(), "");
    }

    private void later() {
        middle.removeAll();
        var end = new EndCallPanel(
                sheet, time.now(), calls.proposeNextTry(sheet.id()), !flow.said().given().isEmpty(), this);
        middle.add(end);
        note.setVisible(false);
        end.focus();
    }

    @Override
    public void attempted(TryOutcome outcome, Optional<Instant> callAgain, String words) {
        note.add(words);
        guarded(() -> {
            var next = calls.attempt(sheet.id(), outcome, callAgain, words);
            over = true;
            Toasts.done(CallWords.after(next, sheet.zone()));
            FollowUpNavigation.list(filter);
        });
    }

    @Override
    public void cutOff() {
        give();
    }

    @Override
    public void cancelled() {
        middle.removeAll();
        middle.add(answers);
        note.setVisible(true);
        render();
    }

    private void guarded(Runnable change) {
        try {
            change.run();
        } catch (TakenByOther taken) {
            lost(taken.name());
        }
    }

    /** The time ran out and somebody else rings now: what was heard is kept for the one who heard it. */
    private void lost(String other) {
        saved.failed(Texts.of("followup.call.taken", other));
        draft().ifPresent(draft -> {
            lostTo = Optional.of(other);
            emergency(feedback.keepAside(sheet.id(), draft));
            actions();
            middle.removeAll();
            note.setVisible(true);
            middle.add(new LostCallPanel(other, draft, sheet.aims(), this::goOnWithCall, () -> FollowUpNavigation.list(filter)));
            panes(Columns.ONE, middle);
        });
    }

    /** The other is through with it, or has given it back. */
    private void goOnWithCall() {
        guarded(() -> {
            calls.take(sheet.id());
            FollowUpNavigation.call(sheet.id(), filter);
        });
    }

    /** What was kept aside is added to what has been answered since. */
    private void takeUp(CallDraft kept) {
        flow = new CallFlow(flow.said().and(kept.said()), Dates.hours(sheet.sessionEnd(), time.now()), sheet.aims());
        note.add(kept.note());
        keep();
        feedback.forgetAside(sheet.id());
        render();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!over && sheet != null) {
            calls.release(sheet.id());
        }
    }
}
