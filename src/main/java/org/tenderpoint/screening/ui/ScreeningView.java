package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.LevelWords;
import org.tenderpoint.screening.MayNotStart;
import org.tenderpoint.screening.OverrideRecord;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.PlanAdvice;
import org.tenderpoint.screening.PlanAdviceLine;
import org.tenderpoint.screening.PlanService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.SessionStart;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.shared.EditedByOther;
import org.tenderpoint.shared.PlainText;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.id.Id;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.ui.Avatar;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.Dates;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;
import org.tenderpoint.shared.ui.Toasts;
import org.tenderpoint.shared.ui.Verdict;

/** What to avoid today and how deep to go: the verdict first, then why, then the plan against it. */
@Route("sessions/:session/screening")
@RolesAllowed("THERAPIST")
class ScreeningView extends Page implements BeforeEnterObserver, ScreeningPanel.Actions {

    private final PlanService plans;
    private final ScreeningService screenings;
    private final FindingService findings;
    private final ClientService clients;
    private final PracticeService practice;
    private final ObjectProvider<PlanAdvice> advice;
    private final AdviceLimits adviceLimits;
    private final ObjectProvider<SessionStart> sessionStart;

    private final Verdict verdict = new Verdict();
    private final UnorderedList adviceLines = new UnorderedList();
    private final ScreeningPanel panel = new ScreeningPanel();
    private final PlanPane plan = new PlanPane(true, this::planChanged);
    private final CeilingMap ceilings = new CeilingMap(plan::propose);
    private final UnorderedList left = new UnorderedList();
    private final Button start = Buttons.with(Icons.NEXT, Buttons.primary(Texts.of("screening.start"), event -> start()));
    private final Div defer = new Div();
    private final Anchor clearance = new Anchor("", Texts.of("screening.to_clearance"));
    private final Pane why = new Pane(Texts.of("screening.findings"));
    private final Pane work = new Pane(Texts.of("screening.plan_against"));

    private PlannedSessionRecord session;
    private ScreeningRecord screening;

    @SuppressWarnings("NullAway.Init") // session and screening are set before anything is shown
    ScreeningView(
            PlanService plans,
            ScreeningService screenings,
            FindingService findings,
            ClientService clients,
            PracticeService practice,
            ObjectProvider<PlanAdvice> advice,
            AdviceLimits adviceLimits,
            ObjectProvider<SessionStart> sessionStart) {
        super("screening.title");
        this.plans = plans;
        this.screenings = screenings;
        this.findings = findings;
        this.clients = clients;
        this.practice = practice;
        this.advice = advice;
        this.adviceLimits = adviceLimits;
        this.sessionStart = sessionStart;
        addClassName("screening-view");
        left.addClassName("left-to-settle");
        adviceLines.addClassName("findings");
        defer.add(deferral());
        clearance.addClassName("to-clearance");
        why.top(verdict);
        why.add(left, clearance, adviceLines, panel, defer);
        work.add(ceilings, plan);
        panes(Columns.SIDE_LEFT, why, work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get(ScreeningNavigation.SESSION)
                .flatMap(text -> Id.parse(text, SessionId::new))
                .flatMap(plans::byId);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        session = found.get();
        screening = screenings.screen(session.id());
        head();
        refresh();
    }

    private void head() {
        var name = clients.names(List.of(session.client())).getOrDefault(session.client(), "");
        title(name);
        back(Texts.of("screening.back"), () -> ClientNavigation.open(session.client()));
        lead(new Avatar(name));
        var when = new Span(Texts.of(
                "screening.subtitle",
                Dates.date(session.day()),
                Dates.time(session.localStart().toLocalTime()),
                Texts.label(session.state())));
        var change = new Anchor(
                ScreeningNavigation.changeRoute(session.id()), Texts.of("screening.change_time"));
        change.setVisible(session.state() == SessionState.PLANNED);
        subtitle(when, change);
    }

    private void refresh() {
        var decision = screening.decision();
        LevelWords.show(verdict, decision.level(), screening.provisional());
        boolean ahead = session.state().beforeStart();
        var arrival = Buttons.with(Icons.EDIT, Buttons.plain(
                Texts.of(screening.provisional() ? "screening.to_arrival" : "screening.change_answers"),
                event -> ScreeningNavigation.arrival(session.id())));
        if (ahead) {
            actions(arrival, start);
        }
        start.setEnabled(ahead && screening.mayStart());
        // where the result stops the session, nothing shall distract from what to do
        boolean calm = !decision.level().stops();
        showLeft(ahead);
        showAdvice(ahead && calm);
        if (ahead) {
            panel.show(
                    decision,
                    screening.overrides(),
                    session.client(),
                    session.id(),
                    screenings.lastAnswers(session.client(), session.id()),
                    this);
        } else {
            panel.readOnly(decision);
        }
        var limits = new Limits(decision, adviceLimits.of(session.client(), Optional.of(session.id())));
        ceilings.show(limits, session.plan());
        plan.show(session.plan(), Optional.of(limits));
        plan.setVisible(ahead);
        if (calm) {
            panes(Columns.SIDE_LEFT, why, work);
        } else {
            panes(Columns.ONE, why);
        }
        clearance.setHref(IntakeNavigation.clearanceRoute(session.client()));
        clearance.setVisible(ahead
                && decision.level().atLeast(ScreeningLevel.CLEARANCE)
                && decision.level() != ScreeningLevel.EMERGENCY);
        defer.setVisible(ahead && decision.level().atLeast(ScreeningLevel.CLEARANCE));
    }

    private void showLeft(boolean ahead) {
        left.removeAll();
        var decision = screening.decision();
        left.setVisible(ahead && !screening.mayStart() || decision.level() == ScreeningLevel.EMERGENCY);
        if (decision.level() == ScreeningLevel.EMERGENCY) {
            var because = decision.leading().stream().map(Finding::title).toList();
            left.add(
                    new ListItem(Texts.of("screening.emergency.call", practice.emergencyNumber())),
                    new ListItem(Texts.of("screening.emergency.stay", String.join(", ", because))));
            return;
        }
        // where the session is stopped, nothing else is left to settle first
        screening.blocks().stream()
                .limit(decision.level().stops() ? 1 : Long.MAX_VALUE)
                .forEach(block -> left.add(new ListItem(Texts.of(
                        "screening.block." + block.code(),
                        decision.openAsks().size(),
                        decision.planConflicts().size()))));
    }

    private void showAdvice(boolean visible) {
        adviceLines.removeAll();
        adviceLines.setVisible(visible);
        if (visible) {
            advice.orderedStream().forEach(source -> source.standing(session.client()).forEach(line -> adviceLines.add(
                    new AdviceItem(
                            line,
                            () -> afterAdvice(() -> takeOver(source, line)),
                            reason -> afterAdvice(() -> source.dismiss(line.id(), session.id(), reason))))));
            advice.orderedStream().forEach(source -> source.held(session.client()).forEach(line ->
                    adviceLines.add(new HeldItem(line))));
        }
    }

    /** The plan is lowered first: should anything fail then, the advice still stands. */
    private void takeOver(PlanAdvice source, PlanAdviceLine line) {
        var lower = line.takenOver(session.plan());
        if (!lower.equals(session.plan())) {
            session = plans.changePlan(session.id(), session.version(), lower);
        }
        source.apply(line.id(), session.id());
    }

    private void afterAdvice(Runnable decision) {
        try {
            decision.run();
        } catch (EditedByOther meanwhile) {
            Toasts.failed(Texts.of("screening.plan.edited_by_other"));
        }
        reload();
    }

    private void reload() {
        plans.byId(session.id()).ifPresent(found -> session = found);
        screening = screenings.screen(session.id());
        refresh();
    }

    private void planChanged(List<Work> work) {
        try {
            session = plans.changePlan(session.id(), session.version(), work);
            screening = screenings.screen(session.id());
            refresh();
        } catch (EditedByOther meanwhile) {
            Toasts.failed(Texts.of("screening.plan.edited_by_other"));
            reload();
        }
    }

    @Override
    public void answer(String key, String answer) {
        show(findings.answerAsk(session.id(), key, answer));
    }

    @Override
    public void dismiss(String key, String reason) {
        show(findings.dismissAsk(session.id(), key, reason));
    }

    @Override
    public void override(OverrideRequest request) {
        show(findings.override(session.id(), request));
    }

    @Override
    public void takeBack(OverrideRecord override) {
        show(findings.takeBack(session.id(), override.id()));
    }

    private void show(ScreeningRecord changed) {
        screening = changed;
        plans.byId(session.id()).ifPresent(found -> session = found);
        refresh();
    }

    private void start() {
        try {
            var starter = sessionStart.getIfAvailable();
            if (starter == null) {
                session = plans.start(session.id());
                reload();
            } else {
                starter.start(session.id());
            }
        } catch (MayNotStart notYet) {
            reload();
        }
    }

    private Unfolding deferral() {
        var reason = new TextField(Texts.of("screening.defer.reason"));
        var go = Buttons.danger(Texts.of("screening.defer.go"), event -> {
            var text = PlainText.line(reason.getValue());
            reason.setInvalid(text.isEmpty());
            reason.setErrorMessage(Texts.of("screening.override.refused.no_reason"));
            if (!text.isEmpty()) {
                plans.defer(session.id(), text);
                Toasts.done(Texts.of("screening.defer.done"));
                ClientNavigation.open(session.client());
            }
        });
        return new Unfolding(Texts.of("screening.defer.open"), new Paragraph(Texts.of("screening.defer.explain")), reason, go);
    }
}
