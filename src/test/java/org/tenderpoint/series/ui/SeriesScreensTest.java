package org.tenderpoint.series.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.place.MadePlaces;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceSelect;
import org.tenderpoint.score.MeasureService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.ui.ScreeningNavigation;
import org.tenderpoint.series.SeriesService;
import org.tenderpoint.series.SeriesService.NewSeries;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/** The page that plans a series, the page that judges it, and the settings of the measures that they ask. */
@ScreenTest
@As({Role.THERAPIST, Role.MANAGER})
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-30")
class SeriesScreensTest extends SpringBrowserlessTest {

    @Autowired
    private SeriesService series;
    @Autowired
    private MeasureService measures;
    @Autowired
    private PlanService plans;
    @Autowired
    private MadePlaces places;
    @Autowired
    private PracticePlaceService practicePlaces;
    @Autowired
    private Sessions make;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CurrentUser user;

    private ClientId client;

    @BeforeEach
    void aClient() {
        client = make.client("Sera Screens", Sessions.harmless(List.of(GENTLE_BACK)));
    }

    @AfterEach
    void onePlaceAgain() {
        places.remove();
    }

    @AfterEach
    void nothingIsAsked() {
        measures.stop("peg");
    }

    @Test
    void aManagerChoosesAMeasureAndAPagePlansAndJudges() {
        UI.getCurrent().navigate("settings/measures");
        press("Ask", "Ask this: PEG: pain and how much it interferes");
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
                .anyMatch(words -> words.startsWith("Licence: Free to use") && words.contains("Krebs"));

        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        assertThat(find(DayField.class).all()).hasSize(2 + 4);
        test(select("Sessions")).selectItem("2");
        assertThat(find(DayField.class).all()).hasSize(2 + 2);
        numbers().forEach(field -> field.setValue(7));
        press("Plan all 2", "");
        assertThat(series.open(client).orElseThrow().sessions()).hasSize(2);
        assertThat(plans.ofClient(client)).hasSize(2);

        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        press("Judge it", "");
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText)
                .contains("Complaint: not known at both ends, so no change is shown.");
        press("Refer", "");
        assertThat(series.open(client)).isEmpty();
        assertThat(path()).isEqualTo("clients/" + client + "/refer");
    }

    @Test
    void whatWasChosenForASeriesIsThereAgainAfterALookAtTheGoalsAndGoneOnceItIsPlanned() {
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        test(select("Sessions")).selectItem("3");
        test(select("Minutes each")).selectItem("45");
        // in the morning the therapist has the other test's sessions
        test(find(TimePicker.class).all().getFirst()).setValue(LocalTime.of(13, 0));
        var other = days().get(2).getValue().plusDays(1);
        test(days().get(2)).setValue(other);
        test(find(TimePicker.class).all().get(3)).setValue(LocalTime.of(14, 15));
        var judging = days().get(1).getValue().plusDays(3);
        test(days().get(1)).setValue(judging);

        press("Set goals", "");
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));

        assertThat(select("Sessions").getValue()).isEqualTo(3);
        assertThat(select("Minutes each").getValue()).isEqualTo(45);
        assertThat(days()).hasSize(2 + 3).element(2).extracting(DayField::getValue).isEqualTo(other);
        assertThat(find(TimePicker.class).all().get(3).getValue()).isEqualTo(LocalTime.of(14, 15));
        assertThat(days().get(1).getValue()).isEqualTo(judging);

        press("Plan all 3", "");
        assertThat(plans.ofClient(client)).extracting(one -> one.localStart().toLocalTime())
                .contains(LocalTime.of(14, 15));
        series.takeBack(series.open(client).orElseThrow().id());
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        assertThat(select("Sessions").getValue()).isEqualTo(4);
    }

    @Test
    void aSeriesIsProposedAtTheHourAndLengthOfTheLastSession() {
        // what other tests have planned would keep the therapist from it
        jdbc.sql("update sessions set state = 'MISSED' where therapist_id = ? and state = 'PLANNED'")
                .param(user.id().value()).update();
        var last = make.finished(GENTLE_BACK);
        jdbc.sql("update sessions set local_start = ?, minutes = 45 where id = ?")
                .params("2026-03-09T15:45", last.id().value()).update();

        UI.getCurrent().navigate(SeriesNavigation.planRoute(last.client()));

        assertThat(find(TimePicker.class).withLabel("At").single().getValue()).isEqualTo(LocalTime.of(15, 45));
        assertThat(select("Minutes each").getValue()).isEqualTo(45);
    }

    @Test
    void aSeriesBeginsWhenItsTherapistHasTimeThatDay() {
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        var proposed = find(TimePicker.class).withLabel("At").single().getValue();
        plans.plan(new NewSession(make.client("Sera Sooner", Sessions.harmless(List.of(GENTLE_BACK))), user.id(),
                days().getFirst().getValue().atTime(proposed), 45, List.of(GENTLE_BACK)));

        UI.getCurrent().navigate("today");
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        var first = find(TimePicker.class).withLabel("At").single();
        var free = first.getValue();
        assertThat(free).isAfterOrEqualTo(proposed.plusMinutes(45));

        first.setValue(proposed);
        assertThat(find(TimePicker.class).all().get(1).getErrorMessage()).isEqualTo(
                "The therapist has another session at that time. There is time from " + Dates.time(free) + ".");
    }

    @Test
    void whatKeepsEachSessionFromStartingStandsAboveTheDates() {
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        assertThat(find(NoteBox.class).exists()).isFalse();

        var waiting = make.client("Sera Waiting",
                Sessions.harmless(List.of(GENTLE_BACK)).with(Condition.KIDNEY_OR_LIVER_DISEASE,
                        ConditionAnswer.of(Recorded.YES)));
        UI.getCurrent().navigate(SeriesNavigation.planRoute(waiting));

        assertThat(find(NoteBox.class).single().getElement().getTextRecursively())
                .contains("So far: Ask doctor first", "no session starts while this holds");
    }

    @Test
    void whereTheFirstDayCannotBeReadNothingIsPlannedOnTheDaysBefore() {
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        days().getFirst().clear();
        ReflectionTestUtils.setField(days().getFirst(), "unparsableValue", "31/02/2027");

        press("Plan all 4", "");

        assertThat(series.open(client)).isEmpty();
        assertThat(days().getFirst().getErrorMessage()).startsWith("That is not a date.");
    }

    @Test
    void theRestOfASeriesIsCancelledByOnePressAndDoesNotCountAmongWhatCanTakePlace() {
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        find(TimePicker.class).withLabel("At").single().setValue(LocalTime.of(17, 30));
        press("Plan all 4", "");
        SeriesNavigation.judge(client);
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("0 of 4 took place.");

        press("Cancel the remaining 4", "");

        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText)
                .contains("0 of 0 took place; 4 fell through.");
        press("Undo", "");
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains("0 of 4 took place.");
    }

    @Test
    void whatIsToChangeIsChangedInTheNextSessionIfOneIsPlanned() {
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        find(TimePicker.class).withLabel("At").single().setValue(LocalTime.of(17, 30));
        press("Plan all 4", "");
        var next = plans.ofClient(client).stream().min(Comparator.comparing(PlannedSessionRecord::start)).orElseThrow();
        SeriesNavigation.judge(client);

        press("Change", "");
        assertThat(path()).isEqualTo(ScreeningNavigation.changeRoute(next.id()));

        press("Undo", "");
        press("Cancel the remaining 4", "");
        press("Change", "");
        assertThat(path()).isEqualTo(ScreeningNavigation.planRoute(client));
    }

    private static String path() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    @Test
    void aJudgementIsNotTakenBackOnceAnotherSeriesIsOpen() {
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        find(TimePicker.class).withLabel("At").single().setValue(LocalTime.of(7, 0));
        press("Plan all 4", "");
        SeriesNavigation.judge(client);
        press("Refer", "");
        var undo = find(Button.class).withText("Undo").single();
        var day = plans.nextFullHour().plusDays(90);
        series.plan(new NewSeries(client, List.of(day), 60, Optional.empty(), day.toLocalDate(), Map.of()));

        test(undo).click();

        assertThat(find(Span.class).all()).extracting(Span::getText)
                .contains("Another series is open by now. Judge it before you reopen this one.");
    }

    private List<DayField> days() {
        return find(DayField.class).all();
    }

    @Test
    void whatWasToldAndWrittenOnTheDayOfJudgingIsThereAgainAfterALookAtTheProgress() {
        measures.use("peg");
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        find(TimePicker.class).withLabel("At").single().setValue(LocalTime.of(16, 0));
        press("Plan all 4", "");
        SeriesNavigation.judge(client);
        test(find(TextArea.class).single()).setValue("Climbs stairs again");
        numbers().forEach(field -> test(field).selectItem("7"));

        press("See progress", "");
        SeriesNavigation.judge(client);

        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Climbs stairs again");
        assertThat(numbers()).isNotEmpty().allSatisfy(field -> assertThat(field.getValue()).isEqualTo(7));
    }

    @Test
    @Tag("UC-46")
    void whereThereAreSeveralPlacesASeriesIsAtOneOfThem() {
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        assertThat(find(PracticePlaceSelect.class).withPropertyValue(Component::isVisible, true).all()).isEmpty();

        var hill = places.hill();
        UI.getCurrent().navigate("today");
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        var place = find(PracticePlaceSelect.class).single();
        assertThat(place.chosenPlace()).as("where the therapist mostly works").contains(PracticePlaceId.OWN);
        place.choose(hill);
        // in the morning the therapist has the other test's sessions
        find(TimePicker.class).all().getFirst().setValue(LocalTime.NOON);
        press("Plan all 4", "");

        assertThat(plans.ofClient(client)).hasSize(4).extracting(PlannedSessionRecord::place).containsOnly(hill);
    }

    @Test
    @Tag("UC-46")
    void aPlaceThatHasClosedMeanwhileIsSaidBesideEachDate() {
        var hill = places.hill();
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        find(PracticePlaceSelect.class).single().choose(hill);
        practicePlaces.activate(hill, practicePlaces.byId(hill).orElseThrow().version(), false);

        press("Plan all 4", "");

        assertThat(plans.ofClient(client)).isEmpty();
        assertThat(days().subList(2, 6)).extracting(DayField::getErrorMessage)
                .containsOnly("This place is closed. Please choose another.");
    }

    @Test
    void aDateOnWhichThePlaceIsShutIsSaidAndCanBePlannedAllTheSame() {
        UI.getCurrent().navigate(SeriesNavigation.planRoute(client));
        find(TimePicker.class).withLabel("At").single().setValue(LocalTime.of(19, 0));
        var sunday = days().get(2).getValue().with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        test(days().get(2)).setValue(sunday);
        assertThat(days().subList(2, 6)).extracting(DayField::getHelperText)
                .containsExactly("Closed on this day", "", "", "");

        press("Plan all 4", "");
        assertThat(plans.ofClient(client)).extracting(one -> one.localStart().toLocalDate()).contains(sunday);
    }

    @SuppressWarnings("unchecked")
    private Select<Integer> select(String label) {
        return (Select<Integer>) find(Select.class).all().stream()
                .filter(one -> ((Select<?>) one).getLabel().equals(label)).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Integer>> numbers() {
        var groups = (List<RadioButtonGroup<Integer>>) (List<?>) find(RadioButtonGroup.class).all();
        return groups.stream().filter(field -> field.hasClassName("zero-to-ten")).toList();
    }

    private void press(String text, String label) {
        test(find(Button.class).all().stream()
                .filter(one -> one.getText().equals(text) || one.getAriaLabel().filter(label::equals).isPresent())
                .findFirst().orElseThrow()).click();
    }
}
