package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.intake.StandingAtArrival;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitAnswers.SinceLastTime;
import org.tenderpoint.intake.VisitRecord;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.intake.evening.ToldByLink;
import org.tenderpoint.intake.evening.ToldByLinkService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Draft;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.ui.Avatar;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Page.Columns;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningPreviewService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.facts.AskedQuestions;
import org.tenderpoint.screening.ui.ArrivalEmergency.EmergencyStrip;
import org.tenderpoint.screening.ui.ArrivalEmergency.MistakenEntry;
import org.tenderpoint.screening.ui.ArrivalSources.Source;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/**
 * The questions of every visit, screen by screen: four taps for a returning client with nothing new. What is not shown
 * or asked is not confirmed.
 */
@Route("sessions/:session/arrival")
@RolesAllowed("THERAPIST")
class ArrivalView extends Page implements BeforeEnterObserver {

    private final NamedSession named;
    private final PlanService plans;
    private final ScreeningPreviewService previews;
    private final ScreeningService screenings;
    private final HoldService holds;
    private final VisitService visits;
    private final ToldByLinkService links;
    private final PracticeTime time;
    private final PracticeService practice;
    private final Drafts drafts;
    private final TakeOver takeOver;
    private final ObjectProvider<ArrivalQuestions> more;
    private final ObjectProvider<StandingAtArrival> intake;

    private final Button confirm = Buttons.primary(Texts.of("screening.arrival.confirm"), event -> confirm());
    private final Button next = Buttons.primary(Texts.of("screening.arrival.next"), event -> go(1));
    /** Answers what is open on the screen that is shown. */
    private final Button atOnce = Buttons.with(Icons.CHECK, Buttons.soft("", event -> atOnce()));
    private final MissingAnswers missing = new MissingAnswers();
    private final ArrivalParts notKept = new ArrivalParts();
    private final ArrivalSources sources = new ArrivalSources();
    private final Span place = new Span();
    private final SaveState saved = new SaveState();
    private final PainQuestions pain = new PainQuestions(this::changed);
    private final NowQuestions now = new NowQuestions(this::changed);
    private final MistakenEntry mistaken = new MistakenEntry();

    private RedFlagQuestions flags;
    private LinkAtTheDoor link;
    private PlannedSessionRecord session;
    private boolean returning;
    private Map<ArrivalQuestions.Section, Section> sections = Map.of();
    private Optional<StandingAtArrival.Screens> standing = Optional.empty();
    private List<ArrivalStep> steps = List.of();
    private int current;
    /** What was confirmed from this page; retrying a part does not confirm it twice. */
    private @Nullable VisitAnswers kept;
    private @Nullable ToldAtArrival keptOfIntake;

    @SuppressWarnings("NullAway.Init") // session, link and flags are set before anything is shown
    ArrivalView(
            NamedSession named,
            PlanService plans,
            ScreeningPreviewService previews,
            ScreeningService screenings,
            HoldService holds,
            VisitService visits,
            ToldByLinkService links,
            PracticeTime time,
            PracticeService practice,
            Drafts drafts,
            TakeOver takeOver,
            ObjectProvider<ArrivalQuestions> more,
            ObjectProvider<StandingAtArrival> intake) {
        super("screening.arrival.title");
        this.named = named;
        this.plans = plans;
        this.previews = previews;
        this.screenings = screenings;
        this.holds = holds;
        this.visits = visits;
        this.links = links;
        this.time = time;
        this.practice = practice;
        this.drafts = drafts;
        this.takeOver = takeOver;
        this.more = more;
        this.intake = intake;
        addClassName("arrival-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        named.in(event).ifPresent(found -> {
            session = found;
            if (session.state().beforeStart()) {
                head();
                if (takeOver.concerns(session)) {
                    colleagues();
                } else {
                    build();
                    load();
                    go(0);
                }
            } else {
                event.forwardTo(ScreeningView.class, new RouteParameters(
                        ScreeningNavigation.SESSION, session.id().toString()));
            }
        });
    }

    private void head() {
        var name = named.clientName(session);
        title(name);
        back(Texts.of("screening.arrival.back"), () -> ScreeningNavigation.open(session.id()));
        lead(new Avatar(name));
        subtitle(
                new Span(Texts.of(
                        "screening.arrival.subtitle",
                        Dates.date(session.day()),
                        Dates.time(session.localStart().toLocalTime()))),
                place,
                saved);
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
        returning = before.isPresent();
        flags = new RedFlagQuestions(this::changed, () -> {
            if (!returning && current < lastStep()) {
                go(1);
            }
        });
        link = new LinkAtTheDoor(
                sources.each(Source.EARLIER_ANSWERS, Optional.empty(), () -> links.of(session.id())), time.now(),
                time.zone(), this::sinceLinkAnswered);
        var blocks = new LinkedHashMap<ArrivalQuestions.Section, Section>();
        more.orderedStream().forEach(source -> sources.each(
                Source.QUESTIONS, Optional.<Map.Entry<ArrivalQuestions.Section, Section>>empty(),
                () -> source.open(session.client(), session.id()).map(found -> Map.entry(found, block(found))))
                .ifPresent(found -> blocks.put(found.getKey(), found.getValue())));
        sections = blocks;
        mistaken.setVisible(sources.of(Source.EMERGENCY_HERE, false, () -> holds.emergencyHere(session.id())));
        var day = before.map(PlannedSessionRecord::day);
        var since = sources.of(
                Source.EARLIER_ANSWERS, Map.<SinceLastTime, Recorded>of(),
                () -> visits.of(session.id()).map(kept -> kept.answers().since()).orElse(Map.of()));
        screens(day, since);
        if (lapsed(visitSoFar())) {
            standing.ifPresent(StandingAtArrival.Screens::discardDraft);
            screens(day, since);
        }
    }

    /** Denied by link, too long ago by now, and not confirmed. */
    private boolean lapsed(VisitAnswers kept) {
        return link.overSince(kept) && sources.of(
                Source.EARLIER_ANSWERS, true, () -> visits.of(session.id()).isEmpty());
    }

    /** What was answered for this visit already, confirmed or not. */
    private VisitAnswers visitSoFar() {
        return sources.of(Source.EARLIER_ANSWERS, VisitAnswers.empty(),
                () -> drafts.load(form(), VisitAnswers.class)
                        .map(Draft::value)
                        .or(() -> visits.of(session.id()).map(VisitRecord::answers))
                        .orElse(VisitAnswers.empty()));
    }

    /** The screens in their order; those about the intake are the intake's. */
    private void screens(Optional<LocalDate> last, Map<SinceLastTime, Recorded> since) {
        standing = sources.of(Source.STANDING, Optional.empty(), () -> intake.stream().findFirst()
                .flatMap(source -> source.of(
                        new StandingAtArrival.Visit(
                                session.client(), session.id(), session.day(), last, since, returning, now::lines),
                        this::changed)));
        var all = new ArrayList<ArrivalStep>();
        link.step().ifPresent(all::add);
        all.add(new ArrivalStep(
                Texts.of("screening.arrival.flags"), () -> flags,
                () -> flags.rest().filter(_ -> returning), flags::noneOfThese)
                .missing(flags::missing).unless(flags::empty));
        all.add(new ArrivalStep(
                Texts.of("screening.arrival.today"), () -> pain,
                pain::rest, pain::neither)
                .unless(pain::empty));
        standing.ifPresentOrElse(
                screens -> screens.all().forEach(screen -> all.add(ArrivalStep.of(screen))),
                () -> all.add(ArrivalStep.unless(now::empty, Texts.of("intake.arrival.now"), now::screen)));
        steps = List.copyOf(all);
    }

    /** Goes to a screen, past those on which nothing is left to ask. */
    private void go(int by) {
        missing.removeAll();
        int to = current + by;
        while (by != 0 && to > 0 && to < steps.size() && steps.get(to).empty().get()) {
            to += by;
        }
        current = Math.clamp(to, 0, lastStep());
        show();
    }

    private int lastStep() {
        int last = steps.size() - 1;
        while (last > 0 && steps.get(last).empty().get()) {
            last--;
        }
        return last;
    }

    private void show() {
        var step = steps.get(current);
        boolean last = current == lastStep();
        var shown = steps.stream().filter(one -> !one.empty().get()).toList();
        place.setText(Texts.of("screening.arrival.step", shown.indexOf(step) + 1, shown.size(), step.title()));
        confirm.setText(step.confirm().orElse(Texts.of("screening.arrival.confirm")));
        if (current == 0) {
            actions(last ? confirm : next);
        } else {
            actions(Buttons.plain(Texts.of("screening.arrival.before"), event -> go(-1)), last ? confirm : next);
        }
        var pane = new Pane(step.title()).padded();
        pane.add(sources);
        if (current == 0) {
            pane.add(mistaken);
        }
        pane.add(step.content().get());
        if (last) {
            pane.add(missing, notKept);
        } else {
            pane.add(missing);
        }
        pane.foot(atOnce);
        offerRest();
        if (last && !sections.isEmpty()) {
            var more = new Pane(Texts.of("screening.arrival.last")).padded();
            sections.values().forEach(more::add);
            panes(Columns.HALVES, pane, more);
        } else {
            panes(Columns.ONE, pane);
        }
    }

    /** Says what one press answers, as long as it fits what was answered. */
    private void offerRest() {
        var words = steps.get(current).atOnce().get();
        atOnce.getParent().ifPresent(foot -> foot.setVisible(words.isPresent()));
        words.ifPresent(rest -> atOnce.setText(
                restConfirms() ? Texts.of("screening.arrival.and_confirm", rest) : rest));
    }

    /** Who comes for the first time has answered all else one by one; the last answer confirms. */
    private boolean restConfirms() {
        return current == lastStep() && !returning;
    }

    /** Answers what is open on this screen, and goes on. */
    private void atOnce() {
        steps.get(current).answer().run();
        changed();
        if (restConfirms()) {
            confirm();
        } else if (current < lastStep()) {
            go(1);
        } else {
            show();
        }
    }

    private static Section block(ArrivalQuestions.Section questions) {
        return styled(new Section(new H2(questions.title()), questions.content()), "section stack");
    }

    private void load() {
        var soFar = visitSoFar();
        var known = lapsed(soFar) ? ToldByLink.withoutDenials(soFar) : soFar;
        now.show(known);
        flags.show(withTold(known.redFlags()), known.asked(AskedQuestions.OTHER_NEW_TODAY));
        pain.show(known);
        link.show(known);
        link.take(flags, pain, standing);
        warn();
    }

    private void sinceLinkAnswered() {
        link.take(flags, pain, standing);
        changed();
        show();
    }

    /** What was ticked on this page and not confirmed, whoever had it open. */
    private Map<RedFlag, Recorded> withTold(Map<RedFlag, Recorded> known) {
        var flags = new HashMap<>(known);
        sources.each(Source.EARLIER_ANSWERS, Set.<RedFlag>of(), () -> screenings.toldAtArrival(session.id()))
                .forEach(flag -> flags.put(flag, Recorded.YES));
        return flags;
    }

    private VisitAnswers answers() {
        return new VisitAnswers(
                flags.answers(),
                pain.pain(),
                pain.painRegions(),
                pain.known(),
                pain.strenuous(),
                pain.strenuousRegions(),
                false,
                now.answers(),
                standing.map(StandingAtArrival.Screens::since).orElse(Map.of()))
                .withAsked(AskedQuestions.OTHER_NEW_TODAY, flags.otherNew())
                .withAsked(ToldByLink.NEW_SINCE_LINK, link.answer());
    }

    private ToldAtArrival toldAtArrival() {
        return standing.map(StandingAtArrival.Screens::told).orElse(ToldAtArrival.nothing());
    }

    private void changed() {
        saveDraft();
        missing.removeAll();
        warn();
        offerRest();
    }

    private void saveDraft() {
        try {
            screenings.tellAtArrival(session.id(), flags.present());
            saved.saved(drafts.save(form(), answers()), session.zone());
        } catch (RuntimeException notSaved) {
            saved.failed(Texts.of("platform.save.failed"), this::saveDraft);
        }
    }

    /** Shows at once what an answer means if it cannot wait. */
    private void warn() {
        // unasked questions stop a session too; that is no news while they are being asked
        var answered = sources.of(
                Source.MEANING, Optional.<ScreeningDecision>empty(),
                () -> Optional.of(previews.previewArrival(session.id(), answers(), toldAtArrival())));
        now.ask(answered);
        answered.ifPresent(decision -> alerts(decision.level() == ScreeningLevel.EMERGENCY
                ? List.of(new EmergencyStrip(
                        decision, sources.of(Source.NUMBER, "", practice::emergencyNumber), this::record))
                : List.of()));
    }

    private void confirm() {
        for (int i = 0; i <= lastStep(); i++) {
            var lacks = steps.get(i).missing().get();
            if (lacks.isPresent()) {
                go(i - current);
                missing.show(lacks.get());
                return;
            }
        }
        if (link.over(time.now())) {
            meanwhile();
            return;
        }
        var parts = List.copyOf(sections.keySet());
        if (missing.none(parts)) {
            keep(parts);
        }
    }

    /**
     * Stores the parts separately: one that fails is reported, keeps its input and can be retried; the others go on.
     */
    private void keep(List<ArrivalQuestions.Section> parts) {
        var failed = ArrivalParts.notKept(parts, flags.answers());
        if (failed.isEmpty()) {
            record();
            return;
        }
        try {
            keepVisit();
        } catch (EditedByOther other) {
            meanwhile();
            return;
        }
        notKept.show(failed, () -> keep(failed), () -> ScreeningNavigation.open(session.id()));
    }

    /** Stores the answers and makes the arrival screening; an emergency does not wait for the rest. */
    private void record() {
        try {
            keepVisit();
            ScreeningNavigation.open(session.id());
        } catch (EditedByOther other) {
            meanwhile();
        }
    }

    private void keepVisit() {
        if (!answers().equals(kept) || !toldAtArrival().equals(keptOfIntake)) {
            mistaken.correction().ifPresent(reason -> holds.correctEmergency(session.id(), reason));
            visits.confirm(session.id(), session.client(), answers(), toldAtArrival(), session.day());
            kept = answers();
            keptOfIntake = toldAtArrival();
            drafts.discard(form());
            standing.ifPresent(StandingAtArrival.Screens::discardDraft);
        }
    }

    /** Somebody has confirmed another intake since it was shown: it is shown anew, and nothing is kept. */
    private void meanwhile() {
        standing.ifPresent(StandingAtArrival.Screens::discardDraft);
        build();
        load();
        current = Math.min(2, lastStep());
        show();
        missing.show(Texts.of("screening.arrival.meanwhile"));
    }

    private String form() {
        return "arrival:" + session.id();
    }

}
