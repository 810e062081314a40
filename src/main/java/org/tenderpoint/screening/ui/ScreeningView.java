package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.div;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.client.ui.ClientNavigation.ClientPage;
import org.tenderpoint.client.ui.ClientNavigation.RecordAction;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.Verdict;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.ArrivalOfAnother;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.IntakeWaits;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.Screener.MayNotStart;
import org.tenderpoint.screening.ScreeningChangeService;
import org.tenderpoint.screening.ScreeningNews;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.screening.plan.HandsService;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.PlanAdjustmentService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.plan.SessionStart;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.ui.ArrivalSources.Source;
import org.tenderpoint.screening.ui.NoIntake.NoIntakes;
import org.tenderpoint.screening.words.LevelWords;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Phrase;

/** What to avoid today and how deep to go: the verdict first, then why, then the plan against it. */
@Route("sessions/:session/screening")
@RolesAllowed("THERAPIST")
class ScreeningView extends ClientPage implements BeforeEnterObserver {

    private final NamedSession named;
    private final PlanService plans;
    private final ScreeningService screenings;
    private final ArrivalOfAnother ofAnother;
    private final PracticeService practice;
    private final ObjectProvider<SessionStart> sessionStart;
    private final PlanEditors editors;

    private final Verdict verdict = new Verdict();
    private final LeftToSettle left = new LeftToSettle();
    private final ChangeNotice changes;
    private final EarlierAdjustments adjustments;
    private final ToldNotes told;
    private final FindingActions actions;
    private final ScreeningPanel panel = new ScreeningPanel();
    private final VerdictExplanation reasons;
    private final Button start = Buttons.with(Icons.NEXT,
            Buttons.primary(Texts.of("screening.start"), event -> start()));
    private final Deferral defer = new Deferral(this::day, this::putOff);
    private final CallingOff callingOff = new CallingOff(this::cancel);
    private final Section another = new Section();
    private final Anchor clearance = new Anchor("", Texts.of("screening.to_clearance"));
    private final Div letters = div("to-letter");
    private final Div notTaken = new Div();
    private final NoIntakes noIntake;
    private final Div take = div("take-over-box");
    private final TakeOver takeOver;
    private final List<RecordAction> links;
    private final TalkLinks talk;
    private final Pane why = new Pane(Texts.of("screening.findings"));
    private final PlanAgainst work;
    private final LimitService agreed;
    private final HandsService hands;
    private final ObjectProvider<ArrivalQuestions> arrivals;
    private final ArrivalSources sources = new ArrivalSources();

    private Optional<IntakeWaits> known = Optional.empty();
    private PlannedSessionRecord session;
    private ScreeningRecord screening;

    @SuppressWarnings("NullAway.Init") // session and screening are set before anything is shown
    ScreeningView(
            NamedSession named,
            PlanService plans,
            ScreeningService screenings,
            ArrivalOfAnother ofAnother,
            FindingService findings,
            PracticeService practice,
            PlanAdjustmentService adjustments,
            LimitService agreed,
            ScreeningChangeService changes,
            ScreeningNews news,
            PracticeTime time,
            ObjectProvider<SessionStart> sessionStart,
            PlanEditors editors,
            HandsService hands,
            ToldNotes told,
            NoIntakes noIntake,
            ConditionNaming naming,
            TakeOver takeOver,
            ObjectProvider<ArrivalQuestions> arrivals,
            ObjectProvider<RecordAction> links) {
        super("screening.title");
        this.named = named;
        this.plans = plans;
        this.editors = editors;
        this.told = told;
        this.hands = hands;
        this.noIntake = noIntake;
        this.takeOver = takeOver;
        this.arrivals = arrivals;
        this.screenings = screenings;
        this.ofAnother = ofAnother;
        this.practice = practice;
        this.sessionStart = sessionStart;
        var all = links.stream().toList();
        this.links = all.stream().filter(one -> one.place() == RecordAction.Place.WAITING_SCREENING).toList();
        talk = new TalkLinks(all);
        this.adjustments = new EarlierAdjustments(adjustments, editors, this::reload);
        this.changes = new ChangeNotice(changes, news, time, this::reload);
        this.actions = new FindingActions(findings, () -> session.id(), this::show,
                () -> naming.form(session, new ToldNamed()));
        this.agreed = agreed;
        this.work = new PlanAgainst(this::planChanged,
                (line, reason, words) -> show(findings.keep(session.id(), line, reason, words)));
        this.reasons = new VerdictExplanation(screenings, panel);
        another.addClassNames("section", "stack");
        another.add(new Disclosure(
                Texts.of("screening.another.open"), new Paragraph(Texts.of("screening.another.explain")),
                Buttons.danger(Texts.of("screening.another.go"), click -> takeBack())));
        addClassName("screening-view");
        clearance.addClassName("to-clearance");
        why.top(verdict);
        why.add(sources, take, left, this.changes, talk, clearance, letters, this.adjustments, notTaken, panel, reasons,
                defer, callingOff, another);
        panes(Columns.SIDE_LEFT, why, work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        talk.opened();
        named.in(event).ifPresent(found -> {
            session = found;
            countLeftAnswers();
            screening = screenings.screen(session.id());
            head();
            refresh();
        });
    }

    private void head() {
        var name = named.clientName(session);
        about(session.client(), name);
        var when = new Span(NamedSession.dayAndTime(session));
        var change = new Anchor(
                ScreeningNavigation.changeRoute(session.id()), Texts.of("screening.change_time"));
        change.setVisible(session.state() == SessionState.PLANNED && !takeOver.concerns(session));
        subtitle(when, change);
    }

    private void refresh() {
        var decision = screening.decision();
        boolean waits = screening.waits().isPresent();
        if (waits) {
            NoIntake.show(verdict);
        } else {
            LevelWords.show(verdict, decision, screening.provisional(),
                    session.state().beforeStart() && !screening.mayStart());
        }
        // those who may not start it only look, until they have taken it over
        boolean colleagues = takeOver.concerns(session);
        boolean ahead = session.state().beforeStart() && !colleagues;
        take.removeAll();
        if (colleagues) {
            take.add(takeOver.note(session, () -> UI.getCurrent().refreshCurrentRoute(false)));
        }
        take.setVisible(colleagues);
        var arrival = Buttons.with(Icons.EDIT, Buttons.plain(
                Texts.of(screening.provisional() ? "screening.to_arrival" : "screening.change_answers"),
                event -> ScreeningNavigation.arrival(session.id())));
        if (ahead && waits) {
            actions(arrival);
        } else if (ahead) {
            actions(arrival, start);
        }
        start.setEnabled(ahead && screening.mayStart());
        // if the result stops the session, nothing should distract from what to do
        boolean calm = waits || !decision.level().stops();
        left.show(screening, ahead && !waits, sources.of(Source.NUMBER, "", practice::emergencyNumber));
        boolean shown = ahead && calm && sources.shows(Source.AGREED, () -> adjustments.show(session));
        adjustments.setVisible(shown && adjustments.isVisible());
        showNoIntake();
        panel.setVisible(!waits);
        if (waits) {
            panel.removeAll();
        } else if (ahead) {
            panel.show(
                    screening,
                    sources.of(Source.LAST_ANSWERS, Map.of(),
                            () -> screenings.lastAnswers(session.client(), session.id())),
                    sources.of(Source.KEPT_ANSWERS, Map.of(), () -> screenings.keptAnswers(session.id())),
                    told,
                    actions);
        } else {
            panel.readOnly(screening, told);
        }
        if (ahead) {
            sources.shows(Source.CHANGES, () -> changes.show(session.id()));
        }
        reasons.show(screening, ahead);
        reasons.setVisible(reasons.isVisible() && !waits);
        work.show(session, screening, sources.of(Source.LIMITS, WorkLimits.NONE, () -> agreed.agreed(session.id())),
                ahead, hands.day(session.therapist(), session.day(), Optional.of(session.id())));
        panes(calm ? Columns.SIDE_LEFT : Columns.ONE, calm ? new Pane[]{why, work} : new Pane[]{why});
        clearance.setHref(IntakeNavigation.clearanceRoute(session.client()));
        clearance.setVisible(ahead && !waits
                && decision.level().atLeast(ScreeningLevel.CLEARANCE)
                && decision.level() != ScreeningLevel.EMERGENCY);
        talk.show(session.client(), Optional.of(decision).filter(_ -> ahead));
        letters.removeAll();
        boolean off = session.state() == SessionState.DEFERRED;
        if ((ahead || off) && !waits && decision.waitsForDoctorsWord()) {
            links.stream().flatMap(link -> link.links(session.id()).stream()).forEach(letters::add);
        }
        defer.setVisible(ahead && !waits && decision.level().atLeast(ScreeningLevel.CLEARANCE));
        // who has not come yet is cancelled where the session is moved
        callingOff.setVisible(ahead && !defer.isVisible() && session.state() != SessionState.PLANNED);
        another.setVisible(ahead && session.state() != SessionState.PLANNED);
    }

    /** Renewed only when something else is known, since it looks at the client's phone number. */
    private void showNoIntake() {
        if (!screening.waits().equals(known)) {
            known = screening.waits();
            notTaken.removeAll();
            known.ifPresent(now -> notTaken.add(noIntake.of(session.client(), now, screening.words())));
        }
    }

    private void reload() {
        show(screenings.screen(session.id()));
    }

    private void show(ScreeningRecord changed) {
        screening = changed;
        plans.byId(session.id()).ifPresent(found -> session = found);
        refresh();
    }

    /** Shows the screening anew once a therapist has named what the client told. */
    private class ToldNamed implements ConditionNaming.Outcome {

        @Override
        public void named(Condition condition) {
            reload();
            Toasts.done(Texts.of("screening.told.done", Texts.label(condition)));
        }

        @Override
        public void changedMeanwhile() {
            reload();
            var note = new NoteBox(
                    State.ADAPT, Texts.of("screening.told.meanwhile"), Texts.of("screening.told.meanwhile.why"));
            note.getElement().setAttribute("role", "alert");
            panel.addComponentAsFirst(note);
        }
    }

    private void planChanged(List<Work> work) {
        try {
            plans.changePlan(session.id(), session.version(), work);
            reload();
        } catch (EditedByOther meanwhile) {
            reload();
            if (session.state().beforeStart()) {
                this.work.editedMeanwhile(
                        editors.words(meanwhile), session.plan(), work, () -> planChanged(work));
            }
        }
    }

    /** What a client told at an arrival that was left without confirming is looked at before the session. */
    private void countLeftAnswers() {
        if (session.state().beforeStart()) {
            arrivals.orderedStream().forEach(one -> one.pageLeft(session.client()));
        }
    }

    private void start() {
        countLeftAnswers();
        try {
            var starter = sessionStart.getIfAvailable();
            if (starter == null) {
                plans.start(session.id());
                reload();
            } else {
                starter.start(session.id());
            }
        } catch (MayNotStart notYet) {
            reload();
        }
    }

    private LocalDate day() {
        return session.day();
    }

    private void putOff(String reason, Optional<LocalDate> comesFrom) {
        plans.defer(session.id(), reason, comesFrom);
        ended("screening.defer.done");
    }

    private void cancel(String reason) {
        plans.cancel(session.id(), Phrase.typed(reason));
        ended("screening.plan.cancelled");
    }

    private void takeBack() {
        try {
            if (ofAnother.takeBack(session.id(), screening.id())) {
                Toasts.done(Texts.of("screening.another.done"));
            } else {
                Toasts.failed(Texts.of("screening.another.intake"));
            }
        } catch (EditedByOther meanwhile) {
            Toasts.failed(Texts.of("screening.another.meanwhile"));
        }
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void ended(String said) {
        Toasts.done(Texts.of(said));
        ClientNavigation.open(session.client());
    }
}
