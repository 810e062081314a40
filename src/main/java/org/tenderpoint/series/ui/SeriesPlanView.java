package org.tenderpoint.series.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.ui.AimNavigation;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.client.ui.ClientNavigation.NamedClientPage;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TimeField;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceSelect;
import org.tenderpoint.score.ui.ScoreNavigation;
import org.tenderpoint.score.ui.ScoreNavigation.ScoreFields;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningPreviewService;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.words.LevelWords;
import org.tenderpoint.series.SeriesDates;
import org.tenderpoint.series.SeriesRecord;
import org.tenderpoint.series.SeriesService;
import org.tenderpoint.series.SeriesService.NewSeries;
import org.tenderpoint.series.SeriesService.SeriesRefused;

/** Plans a series: how many sessions in how many weeks, dates as proposed or changed, all saved at once. */
@Route("clients/:client/series")
@RolesAllowed("THERAPIST")
class SeriesPlanView extends NamedClientPage {

    private static final int USUAL_SESSIONS = 4;
    private static final int USUAL_WEEKS = 6;
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 75, 90, 105, 120);

    private final transient SeriesService series;
    private final transient ScreeningPreviewService previews;
    private final transient AimService aims;
    private final transient PracticeService practice;
    private final PracticeTime time;
    private final Select<Integer> sessions = choice("series.sessions", SeriesDates.FEWEST, SeriesDates.MOST);
    private final Select<Integer> weeks = choice("series.weeks", 1, SeriesDates.MOST_WEEKS);
    private final Select<Integer> minutes = new Select<>();
    private final DayField first = new DayField(Texts.of("series.first"));
    private final TimeField hour = new TimeField(Texts.of("series.first.time"), STEP);
    private final DayField judging = new DayField(Texts.of("series.judging"));
    private final Div soFar = new Div();
    private final SeriesDatesField dates = new SeriesDatesField(this::check);
    private final Button save = Buttons.primary("", click -> save());
    private final transient PracticePlaceService places;
    private final transient CurrentUser user;
    private final PracticePlaceSelect place;
    private final transient Drafts drafts;
    private ScoreFields scores;
    private DraftFields draft;
    private ClientId client;

    @SuppressWarnings("NullAway.Init") // client, scores and draft are set on entering
    SeriesPlanView(SeriesService series, ScreeningPreviewService previews, AimService aims, ClientService clients,
            PracticeService practice,
            PracticeTime time, PracticePlaceService places, CurrentUser user, Drafts drafts) {
        super("series.title", clients);
        this.series = series;
        this.previews = previews;
        this.aims = aims;
        this.practice = practice;
        this.time = time;
        this.places = places;
        this.user = user;
        this.drafts = drafts;
        place = new PracticePlaceSelect(places.choice());
        minutes.setLabel(Texts.of("series.minutes"));
        minutes.setItems(LENGTHS);
        judging.setManualValidation(true);
    }

    @Override
    protected void show(ClientId whose, String name) {
        client = whose;
        subtitle(name);
        lead(name);
        backTo(whose);
        var pane = new Pane(Texts.of("series.title")).padded();
        panes(Columns.ONE, pane);
        var open = series.open(whose);
        if (open.isPresent()) {
            pane.add(alreadyOpen(open.get()));
            return;
        }
        scores = ScoreNavigation.fields(series.measures());
        draft = new DraftFields(drafts, "series:" + client, time.zone());
        var frame = div("form series-frame", sessions, weeks, minutes, place, first, hour, judging);
        pane.add(muted("series.intro"), soFar,
                Pane.section(Texts.of("series.frame"), frame),
                Pane.section(Texts.of("series.dates"), dates),
                Pane.section(Texts.of("series.aims"), goals()),
                Pane.section(Texts.of("series.scores"), scores()), draft.state());
        actions(save);
        begin();
    }

    private void begin() {
        sessions.setValue(USUAL_SESSIONS);
        weeks.setValue(USUAL_WEEKS);
        var last = series.last(client);
        minutes.setValue(last.map(PlannedSessionRecord::minutes).filter(LENGTHS::contains)
                .orElse(NewSession.USUAL_MINUTES));
        place.choose(places.usual(user.id()));
        var start = SeriesDates.firstOpen(series.firstDay(client), hours());
        first.setValue(start);
        hour.setValue(firstHour(start, last));
        propose();
        List.of(sessions, weeks).forEach(field -> field.addValueChangeListener(event -> propose()));
        place.addValueChangeListener(event -> propose());
        first.addValueChangeListener(event -> propose());
        hour.addValueChangeListener(event -> propose());
        minutes.addValueChangeListener(event -> check());
        // the dates after what proposes them
        scores.keep(draft).field("sessions", Integer.class, sessions).field("weeks", Integer.class, weeks)
                .field("minutes", Integer.class, minutes)
                .coded("place", place, one -> one.id().toString(),
                        id -> places.choice().stream().filter(one -> one.id().toString().equals(id)).findFirst())
                .field("first", LocalDate.class, first).field("hour", LocalTime.class, hour).text("dates", dates)
                .field("judging", LocalDate.class, judging).start();
        check();
    }

    /** The client's usual hour, or when both have time after it. */
    private LocalTime firstHour(LocalDate day, Optional<PlannedSessionRecord> last) {
        var usual = last.map(one -> one.localStart().toLocalTime()).filter(one -> open(day, one))
                .or(() -> hours().on(day).stream().findFirst().map(OpeningHours.Interval::opens))
                .orElse(LocalTime.of(9, 0));
        return series.problems(client, List.of(day.atTime(usual)), minutes.getValue(), place.chosenPlace())
                .values().stream()
                .flatMap(refused -> refused.freeFrom().stream())
                .filter(free -> open(day, free))
                .findFirst().orElse(usual);
    }

    private boolean open(LocalDate day, LocalTime from) {
        return hours().cover(day.atTime(from), minutes.getValue());
    }

    private OpeningHours hours() {
        return place.getOptionalValue().map(where -> where.details().openingHours())
                .orElseGet(practice::openingHours);
    }

    private void propose() {
        if (first.isEmpty() || hour.isEmpty()) {
            return;
        }
        var start = first.getValue().atTime(hour.getValue());
        dates.propose(SeriesDates.of(start, sessions.getValue(), weeks.getValue(), hours()));
        judging.setValue(SeriesDates.judging(start, weeks.getValue()));
        save.setText(Texts.of("series.save", sessions.getValue()));
        check();
    }

    /** Shows at once what clashes. */
    private void check() {
        dates.hint(hours());
        dates.value().ifPresent(given -> {
            dates.show(series.problems(client, given, minutes.getValue(), place.chosenPlace()));
            showSoFar(given.getFirst());
        });
    }

    /** A doctor who is to be asked, or a massage that is not to be, is no reason against dates, but must be known. */
    private void showSoFar(LocalDateTime start) {
        soFar.removeAll();
        var screened = previews.previewPlan(client, user.id(), start, series.work(client));
        var decision = screened.decision();
        if (screened.waits().isPresent() || !decision.level().atLeast(ScreeningLevel.CLEARANCE)) {
            return;
        }
        var why = decision.shownFindings().stream().filter(one -> one.level() == decision.level())
                .map(screened.words()::name);
        soFar.add(new NoteBox(LevelWords.state(decision.level()),
                LevelWords.word(decision.level(), decision.waitsForTalk(), true),
                Texts.of("series.so_far", OneLine.of(why))));
    }

    private void save() {
        var given = dates.value();
        // else the dates are still those of the day before
        boolean unread = first.refusesUnread() | hour.refusesUnread() | judging.refusesUnread();
        if (unread || given.isEmpty()) {
            FieldCheck.toFirstWrong(this);
            return;
        }
        var problem = judging.isEmpty()
                ? Optional.of(Texts.of("series.judging.missing"))
                : given.get().stream().anyMatch(date -> date.toLocalDate().isAfter(judging.getValue()))
                        ? Optional.of(Texts.of("series.judging.early"))
                        : Optional.<String>empty();
        if (!FieldCheck.right(judging, problem)) {
            judging.focus();
            return;
        }
        try {
            showPlanned(series.plan(new NewSeries(
                    client, given.get(), minutes.getValue(), place.chosenPlace(), judging.getValue(),
                    scores.givenAnswers())));
        } catch (SeriesRefused refused) {
            dates.show(refused.problems());
        } catch (EditedByOther other) {
            Toasts.failed(Texts.of("series.meanwhile"));
            SeriesNavigation.judge(client);
        }
    }

    private void showPlanned(SeriesRecord made) {
        draft.discard();
        var whose = client;
        ClientNavigation.open(whose);
        Toasts.undo(Texts.of("series.planned", made.sessions().size()), () -> {
            try {
                series.takeBack(made.id());
                ClientNavigation.open(whose);
            } catch (IllegalStateException begun) {
                Toasts.failed(Texts.of("series.begun"));
            }
        });
    }

    private NoteBox alreadyOpen(SeriesRecord open) {
        return new NoteBox(State.ADAPT, Texts.of("series.open.title"), Texts.of(
                "series.open.why", open.sessions().size(),
                Dates.date(Dates.in(practice.zone()).dayOf(open.due()))))
                .with(Buttons.plain(Texts.of("series.open.judge"), click -> SeriesNavigation.judge(client)));
    }

    private Component goals() {
        var set = aims.current(client);
        if (set.isEmpty()) {
            var add = Buttons.soft(Texts.of("series.aims.set"),
                    click -> UI.getCurrent().navigate(AimNavigation.route(client)));
            return div("stack", muted("series.aims.none"), new Div(add));
        }
        return styled(lines(set.get().aims().stream().map(AimSetRecord.Aim::activity)), "bullets");
    }

    private Div scores() {
        boolean none = scores.getChildren().findAny().isEmpty();
        return div("stack", muted(none ? "series.scores.none" : "series.scores.optional"), scores);
    }

    private static Paragraph muted(String key) {
        return paragraph("muted small measure", Texts.of(key));
    }

    private static Select<Integer> choice(String key, int least, int most) {
        var select = new Select<Integer>();
        select.setLabel(Texts.of(key));
        select.setItems(IntStream.rangeClosed(least, most).boxed().toList());
        return select;
    }
}
