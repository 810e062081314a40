package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.intake.VisitRecord;
import org.tenderpoint.intake.VisitService;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts.Draft;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Avatar;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningPreviewService;
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.ui.ArrivalSources.Source;
import org.tenderpoint.vocabulary.RedFlag;

/** The questions of every visit on one screen: four taps for a returning client with nothing new. */
@Route("sessions/:session/arrival")
@RolesAllowed("THERAPIST")
class ArrivalView extends Page implements BeforeEnterObserver {

    private final NamedSession named;
    private final PlanService plans;
    private final ScreeningPreviewService previews;
    private final HoldService holds;
    private final VisitService visits;
    private final PracticeService practice;
    private final Drafts drafts;
    private final TakeOver takeOver;
    private final ObjectProvider<ArrivalQuestions> more;

    private final Button confirm = Buttons.primary(Texts.of("screening.arrival.confirm"), event -> confirm());
    private final MissingAnswers missing = new MissingAnswers();
    private final ArrivalParts notKept = new ArrivalParts();
    private final ArrivalSources sources = new ArrivalSources();
    private final Checkbox nothingElse = new Checkbox(Texts.of("screening.arrival.nothing_else"));
    private final SaveState saved = new SaveState();
    private final PainQuestions pain = new PainQuestions(this::changed);
    private final MistakenEntry mistaken = new MistakenEntry();

    private RedFlagQuestions flags;
    private PlannedSessionRecord session;
    private boolean returning;
    private List<ArrivalQuestions.Section> sections = List.of();
    private Map<String, String> asks = Map.of();
    /** What was confirmed from this page; retrying a part does not confirm it twice. */
    private @Nullable VisitAnswers kept;

    @SuppressWarnings("NullAway.Init") // session and flags are set before anything is shown
    ArrivalView(
            NamedSession named,
            PlanService plans,
            ScreeningPreviewService previews,
            HoldService holds,
            VisitService visits,
            PracticeService practice,
            Drafts drafts,
            TakeOver takeOver,
            ObjectProvider<ArrivalQuestions> more) {
        super("screening.arrival.title");
        this.named = named;
        this.plans = plans;
        this.previews = previews;
        this.holds = holds;
        this.visits = visits;
        this.practice = practice;
        this.drafts = drafts;
        this.takeOver = takeOver;
        this.more = more;
        addClassName("arrival-view");
        nothingElse.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed();
            }
        });
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
                saved);
        actions(confirm);
    }

    private void colleagues() {
        actions();
        var pane = new Pane(Texts.of("screening.arrival.title")).padded();
        pane.add(takeOver.note(session, () -> UI.getCurrent().refreshCurrentRoute(false)));
        panes(Columns.ONE, pane);
    }

    private void build() {
        returning = sources.of(
                Source.BEFORE, false, () -> plans.previous(session.client(), session.start()).isPresent());
        flags = new RedFlagQuestions(this::changed);
        var blocks = new LinkedHashMap<ArrivalQuestions.Section, Section>();
        more.orderedStream().forEach(source -> sources.each(
                Source.QUESTIONS, Optional.<Map.Entry<ArrivalQuestions.Section, Section>>empty(),
                () -> source.open(session.client(), session.id()).map(found -> Map.entry(found, block(found))))
                .ifPresent(found -> blocks.put(found.getKey(), found.getValue())));
        sections = List.copyOf(blocks.keySet());
        var left = new Pane(Texts.of("screening.arrival.flags"));
        left.add(flags);
        if (returning) {
            left.foot(flags.noneOfTheseButton());
        }
        var right = new Pane(Texts.of("screening.arrival.today")).padded();
        mistaken.setVisible(sources.of(Source.EMERGENCY_HERE, false, () -> holds.emergencyHere(session.id())));
        right.add(sources, mistaken, pain);
        blocks.values().forEach(right::add);
        right.add(new NothingElse(nothingElse, session.client()), missing, notKept);
        panes(Columns.SIDE_RIGHT, left, right);
    }

    private static Section block(ArrivalQuestions.Section questions) {
        var block = new Section(new H2(questions.title()), questions.content());
        block.addClassNames("section", "stack");
        return block;
    }

    private void load() {
        var known = sources.of(Source.EARLIER_ANSWERS, VisitAnswers.empty(),
                () -> drafts.load(form(), VisitAnswers.class)
                        .map(Draft::value)
                        .or(() -> visits.of(session.id()).map(VisitRecord::answers))
                        .orElse(VisitAnswers.empty()));
        asks = known.asks();
        flags.show(known.redFlags());
        pain.show(known.painNow(), known.painRegions(), known.strenuous48h(), known.strenuousRegions());
        nothingElse.setValue(known.nothingElseChanged());
        if (returning) {
            pain.offerNeither();
        }
        warn();
    }

    private VisitAnswers answers() {
        return new VisitAnswers(
                flags.answers(),
                pain.pain(),
                pain.painRegions(),
                pain.strenuous(),
                pain.strenuousRegions(),
                nothingElse.getValue(),
                asks);
    }

    private void changed() {
        saveDraft();
        missing.removeAll();
        warn();
    }

    private void saveDraft() {
        try {
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
                () -> Optional.of(previews.previewArrival(session.id(), answers())));
        answered.ifPresent(decision -> alerts(decision.level() == ScreeningLevel.EMERGENCY
                ? List.of(new EmergencyStrip(
                        decision, sources.of(Source.NUMBER, "", practice::emergencyNumber), this::record))
                : List.of()));
    }

    private void confirm() {
        if (missing.none(flags.open(), sections)) {
            keep(sections);
        }
    }

    /**
     * Stores the parts separately: one that fails is reported, keeps its input and can be retried; the others go on.
     */
    private void keep(List<ArrivalQuestions.Section> parts) {
        var failed = ArrivalParts.notKept(parts);
        if (failed.isEmpty()) {
            record();
            return;
        }
        keepVisit();
        notKept.show(failed, () -> keep(failed), () -> ScreeningNavigation.open(session.id()));
    }

    /** Stores the answers and makes the arrival screening; an emergency does not wait for the rest. */
    private void record() {
        keepVisit();
        ScreeningNavigation.open(session.id());
    }

    private void keepVisit() {
        if (!answers().equals(kept)) {
            mistaken.correction().ifPresent(reason -> holds.correctEmergency(session.id(), reason));
            visits.confirm(session.id(), session.client(), answers());
            kept = answers();
            drafts.discard(form());
        }
    }

    private String form() {
        return "arrival:" + session.id();
    }

    /** Whether anything else has changed since the intake; changes are made there. */
    private static class NothingElse extends Section {

        NothingElse(Checkbox nothingElse, ClientId client) {
            addClassNames("section", "stack");
            var help = new Span(Texts.of("screening.arrival.nothing_else.help"));
            help.addClassNames("muted", "small");
            add(
                    new H2(Texts.of("screening.arrival.standing")),
                    nothingElse,
                    help,
                    new Anchor(IntakeNavigation.route(client), Texts.of("screening.arrival.something_changed")));
        }
    }

    /** Lists what nobody has answered yet; silence is not a no. */
    private static class MissingAnswers extends Div {

        MissingAnswers() {
            addClassName("missing");
            getElement().setAttribute("role", "status");
        }

        /** Shows what is missing. @return whether nothing is */
        boolean none(Collection<RedFlag> flags, List<ArrivalQuestions.Section> sections) {
            removeAll();
            if (!flags.isEmpty()) {
                var names = flags.stream().map(flag -> Texts.label(flag)).toList();
                add(new Span(Texts.of("screening.arrival.missing", names.size(), String.join("; ", names))));
            }
            sections.stream()
                    .map(MissingAnswers::missing)
                    .flatMap(Optional::stream)
                    .forEach(words -> add(new Span(words)));
            return getComponentCount() == 0;
        }

        /** A part that cannot tell holds nobody up: storing it will show. */
        private static Optional<String> missing(ArrivalQuestions.Section part) {
            try {
                return part.missing();
            } catch (RuntimeException failed) {
                return Optional.empty();
            }
        }
    }

    /**
     * After an emergency only a mistaken entry may be corrected: with a reason, and the corrected answers read back to
     * the client. Otherwise changed answers leave the session waiting for a medical check (SCR-019).
     */
    private static class MistakenEntry extends Div {

        private final TextField reason = new TextField(Texts.of("screening.mistaken.reason"));
        private final Checkbox readBack = new Checkbox(Texts.of("screening.mistaken.read_back"));

        MistakenEntry() {
            addClassName("mistaken-entry");
            add(new NoteBox(State.STOP, Texts.of("screening.mistaken.title"), Texts.of("screening.mistaken.explain"))
                    .with(reason, readBack));
        }

        /** The reason, if the entry is corrected as mistaken; an incomplete correction counts as none. */
        Optional<String> correction() {
            var text = PlainText.line(reason.getValue());
            return readBack.getValue() && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        }
    }

    /** An answer still being given means an emergency: whom to call, and why. */
    private static class EmergencyStrip extends AlertStrip {

        /** @param record stores the answers at once; the rest can wait */
        EmergencyStrip(ScreeningDecision decision, String emergencyNumber, Runnable record) {
            super(
                    Texts.of("screening.emergency.call", emergencyNumber),
                    Texts.of("screening.emergency.stay", because(decision)),
                    Buttons.danger(Texts.of("screening.emergency.record"), event -> record.run()));
        }

        private static String because(ScreeningDecision decision) {
            var titles = decision.shown().stream()
                    .filter(finding -> finding.level() == ScreeningLevel.EMERGENCY)
                    .map(Finding::title)
                    .distinct()
                    .toList();
            return String.join(", ", titles);
        }
    }
}
