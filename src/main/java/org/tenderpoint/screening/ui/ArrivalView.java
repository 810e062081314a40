package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningPreviewService;
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.ui.ArrivalEmergency.EmergencyStrip;
import org.tenderpoint.screening.ui.ArrivalEmergency.MistakenEntry;
import org.tenderpoint.screening.ui.ArrivalSources.Source;

/**
 * The questions of every visit, screen by screen: four taps for a returning client with nothing new. What is not shown
 * or asked is not confirmed.
 */
@Route("sessions/:session/arrival")
@RolesAllowed("THERAPIST")
class ArrivalView extends Page implements BeforeEnterObserver, ArrivalSteps.Frame {

    private final NamedSession named;
    private final PlanService plans;
    private final ScreeningPreviewService previews;
    private final HoldService holds;
    private final PracticeService practice;
    private final TakeOver takeOver;
    private final ArrivalAnswers.Stores stores;
    private final ObjectProvider<ArrivalQuestions> more;

    private final MissingAnswers missing = new MissingAnswers();
    private final ArrivalSteps steps = new ArrivalSteps(this, missing);
    private final ArrivalParts notKept = new ArrivalParts();
    private final ArrivalSources sources = new ArrivalSources();
    private final MistakenEntry mistaken = new MistakenEntry();

    private PlannedSessionRecord session;
    private ArrivalAnswers answers;
    private Map<ArrivalQuestions.Section, Section> sections = Map.of();

    @SuppressWarnings("NullAway.Init") // session and answers are set before anything is shown
    ArrivalView(
            NamedSession named,
            PlanService plans,
            ScreeningPreviewService previews,
            HoldService holds,
            PracticeService practice,
            TakeOver takeOver,
            ArrivalAnswers.Stores stores,
            ObjectProvider<ArrivalQuestions> more) {
        super("screening.arrival.title");
        this.named = named;
        this.plans = plans;
        this.previews = previews;
        this.holds = holds;
        this.practice = practice;
        this.takeOver = takeOver;
        this.stores = stores;
        this.more = more;
        addClassName("arrival-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        named.in(event).ifPresent(found -> {
            session = found;
            if (session.state().beforeStart()) {
                answers = new ArrivalAnswers(stores, sources, session, this);
                head();
                if (takeOver.concerns(session)) {
                    colleagues();
                } else {
                    build();
                    boolean pain = event.getLocation().getQueryParameters().getParameters()
                            .containsKey(ScreeningNavigation.PAIN);
                    steps.show(pain ? answers.painAt() : 0);
                }
            } else {
                event.forwardTo(ScreeningView.class, new RouteParameters(
                        ScreeningNavigation.SESSION, session.id().toString()));
            }
        });
    }

    private void head() {
        var name = named.clientName(session);
        person(name);
        back(Texts.of("screening.arrival.back"), () -> ScreeningNavigation.open(session.id()));
        subtitle(
                new Span(Texts.of(
                        "screening.arrival.subtitle",
                        Dates.date(session.day()),
                        Dates.time(session.localStart().toLocalTime()))),
                steps.place(),
                answers.saveState());
    }

    private void colleagues() {
        actions();
        var pane = new Pane(Texts.of("screening.arrival.title")).padded();
        pane.add(takeOver.note(session, () -> UI.getCurrent().refreshCurrentRoute(false)));
        panes(Columns.ONE, pane);
    }

    private void build() {
        var before = sources.of(
                Source.BEFORE, Optional.<PlannedSessionRecord>empty(),
                () -> plans.previous(session.client(), session.start()));
        var blocks = new LinkedHashMap<ArrivalQuestions.Section, Section>();
        more.orderedStream().forEach(source -> sources.each(
                Source.QUESTIONS, Optional.<Map.Entry<ArrivalQuestions.Section, Section>>empty(),
                () -> source.open(session.client(), session.id()).map(found -> Map.entry(found, block(found))))
                .ifPresent(found -> blocks.put(found.getKey(), found.getValue())));
        sections = blocks;
        mistaken.setVisible(sources.of(Source.EMERGENCY_HERE, false, () -> holds.emergencyHere(session.id())));
        steps.set(answers.ask(before.map(PlannedSessionRecord::day), steps::denied, steps::next),
                before.isPresent());
        answers.load();
        warn();
    }

    private static Section block(ArrivalQuestions.Section questions) {
        return styled(new Section(new H2(questions.title()), questions.content()), "section stack");
    }

    @Override
    public void show() {
        actions(steps.buttons());
        var pane = steps.atFirst() ? steps.pane(sources, mistaken) : steps.pane(sources);
        if (steps.atLast()) {
            pane.add(notKept);
        }
        if (steps.atLast() && !sections.isEmpty()) {
            var more = new Pane(Texts.of("screening.arrival.last")).padded();
            sections.forEach((questions, block) -> {
                questions.told(answers.redFlags());
                more.add(block);
            });
            panes(Columns.HALVES, pane, more);
        } else {
            panes(Columns.ONE, pane);
        }
    }

    @Override
    public void changed() {
        answers.saveDraft();
        warn();
        steps.answered();
    }

    /** Shows at once what an answer means if it cannot wait. */
    private void warn() {
        // unasked questions stop a session too, which is no news while they are being asked
        var answered = sources.of(
                Source.MEANING, Optional.<ScreeningDecision>empty(),
                () -> Optional.of(previews.previewArrival(session.id(), answers.visit(), answers.ofIntake())));
        answers.askWhatFollows(answered);
        answered.ifPresent(decision -> alerts(decision.level() == ScreeningLevel.EMERGENCY
                ? List.of(new EmergencyStrip(
                        decision, sources.of(Source.NUMBER, "", practice::emergencyNumber), this::emergency))
                : List.of()));
    }

    @Override
    public void confirm() {
        if (!steps.complete()) {
            return;
        }
        if (linkShownAgain()) {
            return;
        }
        answers.keepTypedElsewhere();
        if (answers.answeredElsewhere()) {
            answers.discardIntakeDraft();
            showAgain(() -> 0, answers.takenBack() ? "screening.arrival.of_another" : "screening.arrival.elsewhere");
            return;
        }
        var parts = List.copyOf(sections.keySet());
        if (missing.nothingMissing(parts)) {
            keep(parts);
        }
    }

    /** @return whether what was shown of the answers by link is not what counts of them now */
    private boolean linkShownAgain() {
        if (answers.linkIsOver()) {
            showAgain(() -> 0, "screening.by_link.over");
            return true;
        }
        if (answers.toldByLinkMeanwhile()) {
            showAgain(() -> 0, "screening.by_link.more");
            return true;
        }
        return false;
    }

    /**
     * Stores the parts separately: one that fails is reported, keeps its input and can be retried; the others go on.
     */
    private void keep(List<ArrivalQuestions.Section> parts) {
        var failed = ArrivalParts.notKept(parts, answers.redFlags());
        if (failed.isEmpty()) {
            record();
            return;
        }
        try {
            answers.store(mistaken.correction());
            notKept.show(failed, () -> keep(failed), () -> ScreeningNavigation.open(session.id()));
        } catch (EditedByOther other) {
            showNewer();
        }
    }

    /** Does not wait for the rest; what was told by link meanwhile goes with it. */
    private void emergency() {
        linkShownAgain();
        record();
    }

    /** Stores the answers and makes the arrival screening. */
    private void record() {
        try {
            answers.store(mistaken.correction());
            ScreeningNavigation.open(session.id());
        } catch (EditedByOther other) {
            showNewer();
        }
    }

    /**
     * The client has told more by link, or somebody has confirmed another intake, since it was shown: it is shown
     * again, and nothing is stored.
     */
    private void showNewer() {
        if (!linkShownAgain()) {
            answers.discardIntakeDraft();
            showAgain(() -> answers.intakeAt(), "screening.arrival.meanwhile");
        }
    }

    /** @param step of the screens as they are then */
    private void showAgain(IntSupplier step, String why) {
        build();
        steps.show(step.getAsInt());
        missing.show(Texts.of(why));
    }
}
