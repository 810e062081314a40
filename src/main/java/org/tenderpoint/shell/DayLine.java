package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.followup.OpenAlert;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Avatar;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.SampleName;
import org.tenderpoint.screening.ScreeningChangeRecord;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.ui.ScreeningNavigation;
import org.tenderpoint.screening.words.LevelWords;
import org.tenderpoint.session.ui.SessionNavigation;

/** One session of the day: when, who, whether it is safe, what to do next. */
class DayLine extends ListItem {

    /**
     * @param place where; empty unless there are several
     * @param sent whether the client has filled in the intake and nobody has reviewed it
     * @param alert from a follow-up of this client that cannot wait
     * @param action the next step, for those who take it; empty where there is none
     */
    DayLine(
            DayRow row, boolean clinical, boolean withTherapist, Optional<String> place, boolean sent,
            Optional<OpenAlert> alert, PracticeTime time,
            Optional<Component> action) {
        addClassName("list-row");
        setClassName("current", DayAction.current(row.state()));
        setClassName("over", DayAction.over(row.state()));
        var state = div("list-state stack tight");
        alert.ifPresent(open -> state.add(FollowUpNavigation.badge(open.level()).plain()));
        // nothing milder appears next to what cannot wait, but that a session takes place no more
        if (alert.isEmpty() || DayAction.over(row.state())) {
            state.add(state(row, clinical));
        }
        var next = div("list-action");
        action.ifPresent(next::add);
        add(time(row), new Avatar(row.clientName()), clientCell(row, withTherapist, place, sent, alert, time), state,
                next);
    }

    private static Div time(DayRow row) {
        var from = span("strong", Dates.time(row.localStart().toLocalTime()));
        return div("time", from, span("meta", Dates.time(row.localStart().plusMinutes(row.minutes()).toLocalTime())));
    }

    private static Div clientCell(
            DayRow row, boolean withTherapist, Optional<String> place, boolean sent, Optional<OpenAlert> alert,
            PracticeTime clock) {
        var name = styled(Buttons.quiet(row.clientName(), click -> ClientNavigation.open(row.client())), "person-name");
        var more = span("meta", OneLine.of(
                row.modality().map(Texts::label).orElse(""), Texts.of("shell.today.minutes", row.minutes()),
                withTherapist ? SampleName.inRow(row.therapistName()) : "", place.orElse("")));
        var who = div("grow stack tight", name, more);
        alert.filter(open -> !open.told().isEmpty()).ifPresent(open -> {
            who.add(span("small told-line", open.told()));
        });
        if (sent) {
            who.add(new Anchor(IntakeNavigation.route(row.client()), Texts.of("shell.today.intake_sent")));
        }
        row.changed().ifPresent(change -> who.add(changed(row, change, clock)));
        return who;
    }

    /** A stricter result links to the screening that says why; a milder one is only mentioned. */
    private static Component changed(DayRow row, ScreeningChangeRecord change, PracticeTime time) {
        var since = Dates.in(time.zone()).day(change.since(), time.today());
        if (!change.stricter()) {
            return span("meta", Texts.of("shell.today.milder", since));
        }
        var lines = change.lines(true);
        var first = lines.getFirst().sentence();
        var words = lines.size() == 1
                ? Texts.of("shell.today.stricter", since, first)
                : Texts.of("shell.today.stricter.more", since, first, lines.size() - 1);
        return styled(new Anchor(ScreeningNavigation.route(row.session()), Icons.ADAPT.small(), new Span(words)),
                "stricter");
    }

    private static Component state(DayRow row, boolean clinical) {
        return switch (row.state()) {
            case SIGNED, FINISHED, IN_PROGRESS ->
                    new StateBadge(State.NEUTRAL, Icons.CHECK, Texts.label(row.state())).plain();
            case CANCELLED, MISSED, DEFERRED, BROKEN_OFF ->
                    new StateBadge(State.NEUTRAL, Icons.CLOSE, Texts.label(row.state())).plain();
            case PLANNED, ARRIVED, SCREENED -> clinical && row.readable() ? level(row) : readiness(row);
        };
    }

    /** Leads to the screening, which says what to keep to. */
    private static Component level(DayRow row) {
        if (row.waitsForIntake()) {
            return toScreening(row, noIntake(), Texts.of("screening.no_intake"));
        }
        return row.level()
                .<Component>map(level -> {
                    var word = LevelWords.word(level, row.waitsForTalk(), row.provisional());
                    var words = row.findings() == 0 ? word : Texts.of("shell.today.findings", word, row.findings());
                    return toScreening(row, new StateBadge(LevelWords.state(level), words).plain(), words);
                })
                .orElseGet(() -> new StateBadge(State.NEUTRAL, Texts.of("shell.today.not_screened")).plain());
    }

    private static Anchor toScreening(DayRow row, StateBadge badge, String words) {
        var link = new Anchor(ScreeningNavigation.route(row.session()), badge);
        link.setAriaLabel(Texts.of("shell.today.to_screening", words, row.clientName()));
        link.addClassName("to-screening");
        return link;
    }

    private static StateBadge noIntake() {
        return new StateBadge(State.NEUTRAL, Icons.DOCUMENT, Texts.of("screening.no_intake")).plain();
    }

    /** What users who may not read results see. */
    private static Component readiness(DayRow row) {
        if (row.waitsForIntake()) {
            return noIntake();
        }
        var here = arrives(row) ? "" : Texts.label(SessionState.ARRIVED);
        return row.ready()
                ? new StateBadge(State.OK, OneLine.of(here, Texts.of("shell.today.ready"))).plain()
                : new StateBadge(State.ADAPT, Icons.PERSON, OneLine.of(here, Texts.of("shell.today.see_therapist")))
                        .plain();
    }

    /** The next step as a button, filled if it is to be done now. */
    static Component button(DayAction action) {
        var text = Texts.of(action.textKey());
        Button button = action.main()
                ? Buttons.primary(text, click -> UI.getCurrent().navigate(action.route()))
                : Buttons.plain(text, click -> UI.getCurrent().navigate(action.route()));
        return button;
    }

    /** What a therapist may do before the client arrives: look at the screening so far. */
    static Component prepare(DayRow row) {
        return Buttons.with(
                Icons.NEXT,
                Buttons.quiet(Texts.of("shell.today.prepare"), click -> ScreeningNavigation.open(row.session())));
    }

    /** A colleague's session: only a therapist who takes it over prepares and starts it. */
    static Component colleagues(DayRow row) {
        return Buttons.quiet(Texts.of("shell.today.colleagues"), click -> ScreeningNavigation.open(row.session()));
    }

    static boolean arrives(DayRow row) {
        return row.state() == SessionState.PLANNED;
    }

    /**
     * The next step of a session on the day's list, for the therapist who gives it.
     *
     * @param textKey of its label
     * @param main whether it is something to do now rather than something to look at
     */
    record DayAction(String textKey, String route, boolean main) {

        /** Empty when nothing is left to do. */
        static Optional<DayAction> of(DayRow row, boolean unsigned) {
            var session = row.session();
            return switch (row.state()) {
                case PLANNED ->
                        Optional.of(
                                new DayAction("shell.today.arrived", ScreeningNavigation.arrivalRoute(session), false));
                case ARRIVED ->
                        Optional.of(new DayAction("shell.today.ask", ScreeningNavigation.arrivalRoute(session), true));
                case SCREENED ->
                        Optional.of(new DayAction(mayGoOn(row) ? "shell.today.start" : "shell.today.see",
                                ScreeningNavigation.route(session), true));
                case IN_PROGRESS ->
                        Optional.of(new DayAction("shell.today.chart", SessionNavigation.route(session), true));
                case FINISHED, BROKEN_OFF -> unsigned
                        ? Optional.of(new DayAction("shell.today.sign", SessionNavigation.route(session), false))
                        : Optional.empty();
                case SIGNED, CANCELLED, MISSED, DEFERRED -> Optional.empty();
            };
        }

        /** Whether nothing that could end the visit is still to be settled. */
        private static boolean mayGoOn(DayRow row) {
            return row.level().filter(level -> level.atLeast(ScreeningLevel.CLEARANCE)).isEmpty();
        }

        /** Whether the client is here and not yet gone: the one filled row of the day. */
        static boolean current(SessionState state) {
            return switch (state) {
                case ARRIVED, SCREENED, IN_PROGRESS -> true;
                case PLANNED, FINISHED, SIGNED, CANCELLED, MISSED, DEFERRED, BROKEN_OFF -> false;
            };
        }

        /** Whether the session is over for everybody; its row is then shown muted. */
        static boolean over(SessionState state) {
            return switch (state) {
                case FINISHED, SIGNED, CANCELLED, MISSED, DEFERRED, BROKEN_OFF -> true;
                case PLANNED, ARRIVED, SCREENED, IN_PROGRESS -> false;
            };
        }
    }
}
