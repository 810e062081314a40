package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.As;
import org.tenderpoint.QueryCount;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.TrainingRecord.Licence;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.ui.ComparedMaps;

@ScreenTest
@ViewPackages(classes = PlanView.class)
@As(Role.THERAPIST)
@Tag("UC-07")
class PlanViewTest extends SpringBrowserlessTest {

    /** What these tests save stays, so each session takes a day of its own. */
    private static final AtomicInteger DAY = new AtomicInteger(120);

    @Autowired
    private Trainings trainings;
    @Autowired
    private Visits visits;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private PlanService plans;
    @Autowired
    private GivenAdjustments adjustments;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private TestUsers users;
    @Autowired
    private Clock clock;
    @Autowired
    private QueryCount queries;

    @Test
    void aPlanSaysBesideEachFieldWhatIsMissingOrWrong() {
        var client = visits.client("Plan Person", harmless());
        navigate("clients/" + client + "/plan", PlanView.class);
        var date = find(DatePicker.class).single();
        date.setValue(visits.today().minusDays(1));
        test(find(Button.class).withText("Save plan").single()).click();
        assertThat(date.isInvalid()).isTrue();
        assertThat(date.getErrorMessage()).isEqualTo("This day is over. Please choose today or later.");

        date.clear();
        test(find(Button.class).withText("Save plan").single()).click();
        assertThat(date.getErrorMessage()).isEqualTo("Please choose a date.");

        date.setValue(visits.today().plusDays(300 + DAY.incrementAndGet()));
        find(TimePicker.class).single().setValue(LocalTime.of(9, 15));
        test(find(Button.class).withText("Save plan").single()).click();
        assertThat(getCurrentView()).isInstanceOf(ScreeningView.class);
        assertThat(plans.ofClient(client)).singleElement()
                .satisfies(planned -> assertThat(planned.localStart().toLocalTime()).isEqualTo(LocalTime.of(9, 15)));
    }

    @Test
    void besideTheTherapistStandsWhatIsOnFileForThePlannedWork() {
        var booked = booked(harmless(), new Work(BodyPart.of(Region.UPPER_BACK), Modality.THAI, 2, 20));
        navigate("sessions/" + booked.session() + "/plan", PlanView.class);

        assertThat(find(TherapistFit.class).single().getChildren().map(line -> line.getElement().getTextRecursively()))
                .contains("No licence on file", "No training in Thai on file");
    }

    @Test
    @As({Role.THERAPIST, Role.MANAGER})
    void soDoTheLicenceWithItsNumberAndEndTheTrainingAndEarlierSessionsWithSuchClients() {
        var booked = users.as(users.make("licensed.fit", Role.THERAPIST), () -> booked(
                harmless().with(Condition.FIBROMYALGIA, ConditionAnswer.of(Recorded.YES)),
                new Work(BodyPart.of(Region.UPPER_BACK), Modality.THAI, 2, 20)));
        var therapist = plans.byId(booked.session()).orElseThrow().therapist();
        trainings.recordLicence(
                therapist, new Licence("MA 12345", "State Board"), Optional.of(visits.today().plusYears(2)));
        trainings.record(therapist, Credential.of(Modality.THAI), Optional.empty());
        navigate("sessions/" + booked.session() + "/plan", PlanView.class);

        assertThat(find(TherapistFit.class).single().getElement().getTextRecursively())
                .contains("Licence MA 12345, State Board: ", String.valueOf(visits.today().plusYears(2).getYear()),
                        "Trained in Thai", "Fibromyalgia: fewer than 5 sessions so far");
    }

    @ParameterizedTest
    @CsvSource({"lymphoedema, lymphatic_drainage, Lymphatic drainage", "pregnancy, prenatal, Prenatal",
            "cancer_active, oncology, Oncology massage"})
    @As({Role.THERAPIST, Role.MANAGER})
    void soDoTheTrainingsThatTheClientsConditionsAskForWhateverIsPlanned(
            String condition, String training, String name) {
        var work = new Work(BodyPart.of(Region.UPPER_BACK), Modality.SWEDISH, 2, 20);
        var told = harmless().with(
                Coded.require(Condition.class, condition), ConditionAnswer.of(Recorded.YES));
        var asks = users.as(users.make("asked." + training, Role.THERAPIST), () -> booked(told, work));
        var asksNothing = booked(harmless(), work);
        navigate("sessions/" + asks.session() + "/plan", PlanView.class);
        assertThat(fit()).contains("No training in " + name + " on file");

        trainings.record(
                plans.byId(asks.session()).orElseThrow().therapist(), new Credential(training), Optional.empty());
        navigate("sessions/" + asksNothing.session() + "/plan", PlanView.class);
        assertThat(fit()).as("what nothing asks for").doesNotContainIgnoringCase("train");
        navigate("sessions/" + asks.session() + "/plan", PlanView.class);
        assertThat(fit()).contains("Trained in " + name).doesNotContain("No training");
    }

    private String fit() {
        return find(TherapistFit.class).single().getElement().getTextRecursively();
    }

    @Test
    @As({Role.THERAPIST, Role.MANAGER})
    void whoManagesThePracticeIsLedToWhereAMissingTrainingIsAdded() {
        var booked = booked(harmless(), new Work(BodyPart.of(Region.UPPER_BACK), Modality.THAI, 2, 20));
        navigate("sessions/" + booked.session() + "/plan", PlanView.class);

        assertThat(find(Anchor.class).withText("Add").all())
                .extracting(Anchor::getHref)
                .hasSize(2)
                .allSatisfy(address -> assertThat(address).startsWith("users?person="));
    }

    @Test
    void aClientWhoIsHereIsPlannedForNowAndAskedWhatIsAskedAtArrival() {
        var client = visits.client("Here Now", harmless());
        navigate("clients/" + client + "/plan", PlanView.class);
        // late in the evening, tomorrow is what the program itself proposes
        find(DatePicker.class).single().setValue(visits.today().plusDays(2));
        assertThat(find(Button.class).withText("Client is here").exists()).as("nobody is here in two days").isFalse();
        find(DatePicker.class).single().setValue(visits.today());
        find(TimePicker.class).single().setValue(LocalTime.of(23, 55));
        somebodyFree(users.make("here.now", Role.THERAPIST));

        test(find(Button.class).withText("Client is here").single()).click();

        assertThat(getCurrentView()).isInstanceOf(ArrivalView.class);
        assertThat(plans.ofClient(client)).singleElement().satisfies(planned -> {
            assertThat(planned.state()).isEqualTo(SessionState.ARRIVED);
            assertThat(planned.start()).isBeforeOrEqualTo(clock.instant());
        });
    }

    @SuppressWarnings("unchecked")
    private void somebodyFree(UserRecord therapist) {
        find(Select.class).withLabel("Therapist").single().setValue(therapist);
    }

    @Test
    void whoIsChosenInThePlanIsProposedTheAgreedDayUnlessSomebodyHasTypedOne() {
        var client = agreed("Chosen Later");
        navigate(PlanView.class);
        var date = find(DatePicker.class).single();
        var soonest = date.getValue();

        choose(client);
        assertThat(date.getValue()).isEqualTo(visits.today().plusDays(7));
        choose(visits.client("Nothing Agreed", harmless()));
        assertThat(date.getValue()).isEqualTo(soonest);
        date.setValue(soonest.plusDays(2));
        choose(client);
        assertThat(date.getValue()).as("typed").isEqualTo(soonest.plusDays(2));
    }

    @Test
    void whoComesBeforeTheAgreedDaysIsHereAllTheSame() {
        var client = agreed("Comes Early");
        navigate("clients/" + client + "/plan", PlanView.class);
        assertThat(find(DatePicker.class).single().getValue()).isEqualTo(visits.today().plusDays(7));
        somebodyFree(users.make("comes.early", Role.THERAPIST));

        test(find(Button.class).withText("Client is here").single()).click();

        assertThat(getCurrentView()).isInstanceOf(ArrivalView.class);
        assertThat(plans.ofClient(client).getFirst().day()).isEqualTo(visits.today());
    }

    /** A newcomer, a little sore after the first session: the next is best in a week or two. */
    private ClientId agreed(String name) {
        var work = swedish(Region.GLUTES, 2);
        var client = worked(make.client(
                name, Sessions.harmless(List.of(work)).withMassagesElsewhere(OptionalInt.of(0))), work);
        soreAfter(client, FollowUpScene.sore(1, 2));
        return client;
    }

    private void choose(ClientId client) {
        var picker = find(ComboBox.class).withLabel("Client").single();
        picker.setValue(new ClientRow(client, client.toString(), "", Optional.empty(), false, false));
    }

    @Test
    void whenTheNextSessionMayBeIsReadOnceForEachClient() {
        var client = visits.client("Reads Once", harmless());

        assertThat(queries.during(() -> navigate("clients/" + client + "/plan", PlanView.class), ".until_at)"))
                .isEqualTo(1);
    }

    @Test
    void aHalfTypedPlanIsThereAgainUntilItIsSavedOrDiscarded() {
        var client = visits.client("Plan Person", harmless());
        navigate("clients/" + client + "/plan", PlanView.class);
        var day = visits.today().plusDays(300 + DAY.incrementAndGet());
        find(DatePicker.class).single().setValue(day);
        find(TimePicker.class).single().clear();
        test(find(Button.class).withText("Save plan").single()).click();

        navigate("clients/" + client + "/plan", PlanView.class);
        assertThat(find(DatePicker.class).single().getValue()).isEqualTo(day);
        assertThat(find(TimePicker.class).single().getValue()).as("what is missing stays missing").isNull();
        assertThat(find(SaveState.class).single().getElement().getTextRecursively())
                .startsWith("Draft saved");

        test(find(Button.class).withText("Discard").single()).click();
        navigate("clients/" + client + "/plan", PlanView.class);
        assertThat(find(DatePicker.class).single().getValue()).isNotEqualTo(day);
    }

    @Test
    void aPlanForNobodyYetIsDiscardedBackToToday() {
        navigate("plan", PlanView.class);
        test(find(Button.class).withText("Discard").all().getFirst()).click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEmpty();
    }

    @Test
    void whatWasTypedOnAPlanThatChangedSinceIsNotPutOverIt() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        navigate("sessions/" + booked.session() + "/plan", PlanView.class);
        find(TimePicker.class).single().setValue(LocalTime.of(17, 45));
        var planned = plans.byId(booked.session()).orElseThrow();
        plans.changePlan(booked.session(), planned.version(), List.of(swedish(Region.UPPER_BACK, 1)));

        navigate("sessions/" + booked.session() + "/plan", PlanView.class);

        assertThat(find(TimePicker.class).single().getValue()).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void theUsualLengthsTakeOneTapAndAnyOtherIsTyped() {
        var client = visits.client("Plan Person", harmless());
        navigate("clients/" + client + "/plan", PlanView.class);
        var length = find(SessionLength.class).single();
        assertThat(length.getValue()).isEqualTo(60);

        Segments<Integer> usual = lengths();
        usual.setValue(90);
        assertThat(length.getValue()).isEqualTo(90);
        assertThat(find(StepperField.class).all()).as("a field for other lengths is not in the way")
                .noneMatch(field -> inside(field, length) && field.isVisible());

        usual.setValue(0);
        var other = find(StepperField.class).all().stream().filter(field -> inside(field, length)).findFirst()
                .orElseThrow();
        assertThat(other.getValue()).as("starts from what was chosen").isEqualTo(90);
        other.setValue(50);
        assertThat(length.getValue()).isEqualTo(50);

        find(DatePicker.class).single().setValue(visits.today().plusDays(300 + DAY.incrementAndGet()));
        test(find(Button.class).withText("Save plan").single()).click();
        var planned = plans.ofClient(client).getFirst();
        assertThat(planned.minutes()).isEqualTo(50);

        navigate("sessions/" + planned.id() + "/plan", PlanView.class);
        assertThat(find(SessionLength.class).single().getValue()).isEqualTo(50);
        assertThat(lengths().getValue()).as("other").isEqualTo(0);
    }

    @Test
    void noTwoButtonsOfAPlanHaveTheSameName() {
        var neck = swedish(Region.NECK, 2);
        var booked = booked(harmless(), neck);
        var planned = plans.byId(booked.session()).orElseThrow();
        plans.changePlan(booked.session(), planned.version(), List.of(
                neck, new Work(BodyPart.of(Region.NECK), Modality.DEEP_TISSUE, 2, 5), swedish(Region.CALVES, 2), neck));
        navigate("sessions/" + booked.session() + "/plan", PlanView.class);
        assertThat(find(Button.class).all().stream()
                .map(button -> button.getAriaLabel().orElse(button.getText())).toList())
                .doesNotHaveDuplicates()
                .contains("Remove Neck, Swedish", "Remove Neck, Deep tissue", "Remove Neck, Swedish, 2",
                        "Remove Calves", "Undo last");
    }

    @SuppressWarnings("unchecked")
    private Segments<Integer> lengths() {
        return (Segments<Integer>) find(Segments.class).all().stream()
                .filter(field -> inside(field, find(SessionLength.class).single())).findFirst().orElseThrow();
    }

    private static boolean inside(Component part, Component whole) {
        return part.getParent().flatMap(Component::getParent).filter(whole::equals).isPresent()
                || part.getParent().filter(whole::equals).isPresent();
    }

    @Test
    void aPlannedSessionIsCancelledWithAReasonOrNotedAsMissed() {
        var cancelled = booked(harmless(), swedish(Region.UPPER_BACK, 3)).session();
        navigate("sessions/" + cancelled + "/plan", PlanView.class);
        assertThat(find(Button.class).withText("The client did not come").exists()).as("has not begun").isFalse();
        test(find(Button.class).withText("Cancel this session").single()).click();
        test(find(Button.class).withText("Cancel the session").single()).click();
        assertThat(plans.byId(cancelled).orElseThrow().state()).as("without a reason").isEqualTo(SessionState.PLANNED);
        find(TextField.class).withLabel("Reason for cancelling").single().setValue("rang up, has a cold");
        test(find(Button.class).withText("Cancel the session").single()).click();
        assertThat(plans.byId(cancelled).orElseThrow().state()).isEqualTo(SessionState.CANCELLED);

        var missed = booked(harmless(), swedish(Region.UPPER_BACK, 3)).session();
        ((SettableClock) clock).pass(Duration.between(
                visits.today().atStartOfDay(), plans.byId(missed).orElseThrow().localStart().plusDays(1)));
        navigate("sessions/" + missed + "/plan", PlanView.class);
        test(find(Button.class).withText("The client did not come").single()).click();
        test(find(Button.class).withText("Record no-show").single()).click();
        assertThat(plans.byId(missed).orElseThrow().state()).isEqualTo(SessionState.MISSED);
    }

    @Test
    void whatWasWorkedLastTimeStandsBesideThePlanAndThePlanFollows() {
        var work = swedish(Region.GLUTES, 3);
        var client = make.client("Rita Regular", Sessions.harmless(List.of(work, swedish(Region.CALVES, 2))));
        var earlier = make.arrived(client, Sessions.calmVisit(), work);
        make.screened(earlier);
        sessions.start(earlier);
        sessions.finish(earlier, Optional.empty());
        var next = visits.planned(
                client, visits.today().plusDays(DAY.incrementAndGet()).atTime(9, 0), swedish(Region.CALVES, 2));

        navigate("sessions/" + next + "/plan", PlanView.class);
        assertThat(find(ComparedMaps.class).exists()).as("asked for only when it is unfolded").isFalse();
        test(find(Button.class).withText("Compare with last time").single()).click();

        assertThat(compared().first().getElement().getTextRecursively())
                .contains("Last time", "nobody asked how it felt", "Glutes: pressure 3").doesNotContain("Calves");
        assertThat(compared().second().getElement().getTextRecursively()).contains("Calves: pressure 2")
                .doesNotContain("Glutes");

        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label -> label.startsWith("Remove")).isPresent())
                .findFirst().ifPresent(button -> test(button).click());
        assertThat(compared().second().getElement().getTextRecursively()).contains("Nothing");

        test(find(Button.class).withText("On the body over time").single()).click();
        assertThat(find(OverTimePanel.class).single().getElement().getTextRecursively()).contains(
                "Nobody has told how these sessions felt.", "Glutes: worked on once, pressure up to 3");
    }

    @Test
    void whoComesForTheFirstTimeIsOfferedNoComparison() {
        var booked = booked(harmless(), swedish(Region.UPPER_BACK, 3));
        navigate("sessions/" + booked.session() + "/plan", PlanView.class);

        assertThat(find(Button.class).withText("Compare with last time").exists()).isFalse();
    }

    @Test
    @Tag("UC-16")
    void aNewPlanStartsFromLastTimeWithWhatWasLearnedAndOneTapTakesItBack() {
        var client = regular(swedish(Region.GLUTES, 3), swedish(Region.CALVES, 2));
        adjustments.cap(client, BodyPart.of(Region.GLUTES), 1);
        adjustments.minutes(client, BodyPart.of(Region.GLUTES), 10);

        navigate("clients/" + client + "/plan", PlanView.class);
        assertThat(said()).contains("Last time: glutes 3, 20 min \u2192 now 1, 10 min.", "Plan from");
        assertThat(planned()).containsExactly("Glutes 1 10", "Calves 2 20");

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(planned()).as("as it was before").isEmpty();
        assertThat(said()).contains("Last time: glutes 3, 20 min \u2192 suggested: 1, 10 min.")
                .doesNotContain("Plan from");
        test(startFromLastTime()).click();
        assertThat(planned()).containsExactly("Glutes 1 10", "Calves 2 20");

        find(DatePicker.class).single().setValue(visits.today().plusDays(300 + DAY.incrementAndGet()));
        test(find(Button.class).withText("Save plan").single()).click();
        assertThat(plans.ofClient(client).getFirst().plan()).containsExactly(
                new Work(BodyPart.of(Region.GLUTES), Modality.SWEDISH, 1, 10), swedish(Region.CALVES, 2));
        assertThat(find(Button.class).withText("Apply").exists()).as("nothing is left to do").isFalse();
    }

    @Test
    @Tag("UC-16")
    void whatTheClientSaidOfTheLastSessionIsInTheNextPlanWithoutATap() {
        var client = regular(swedish(Region.LOWER_BACK, 4), swedish(Region.CALVES, 2));
        soreAfter(client, FollowUpScene.sore(3, 6));

        navigate("clients/" + client + "/plan", PlanView.class);

        assertThat(said()).contains("Last time: lower back still sore after 4, 20 min \u2192 now ");
        assertThat(find(PlanWorkRow.class).all().stream().map(PlanWorkRow::work))
                .anyMatch(work -> work.part().region() == Region.LOWER_BACK && work.pressure() < 4)
                .contains(swedish(Region.CALVES, 2));
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(planned()).isEmpty();
    }

    @Test
    @Tag("UC-16")
    void aPlanFromLastTimeKeepsTheStricterOfTodaysLimitAndWhatWasLearned() {
        var client = regular(swedish(Region.GLUTES, 4), swedish(Region.CALVES, 4));
        visits.confirmAgain(client, Sessions.harmless(List.of(swedish(Region.GLUTES, 4), swedish(Region.CALVES, 4)))
                .with(Condition.OSTEOPOROSIS, ConditionAnswer.of(Recorded.YES).with(Detail.SEVERITY, "osteoporosis")));
        adjustments.cap(client, BodyPart.of(Region.GLUTES), 3);
        adjustments.cap(client, BodyPart.of(Region.CALVES), 1);

        navigate("clients/" + client + "/plan", PlanView.class);

        assertThat(planned()).containsExactly("Glutes 2 20", "Calves 1 20");
    }

    @Test
    @Tag("UC-16")
    void whereNothingWasLearnedThePlanIsEmptyUntilOneTapStartsItFromLastTime() {
        var client = regular(swedish(Region.GLUTES, 3));

        navigate("clients/" + client + "/plan", PlanView.class);
        assertThat(planned()).isEmpty();
        assertThat(said()).doesNotContain("Last time");
        test(startFromLastTime()).click();
        assertThat(planned()).containsExactly("Glutes 3 20");
        assertThat(said()).contains("Plan from");

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(planned()).isEmpty();
    }

    @Test
    @Tag("UC-16")
    void otherWorkIsReplacedByLastTimesWithOneTapAndComesBackWithOne() {
        var client = regular(swedish(Region.GLUTES, 3));
        adjustments.cap(client, BodyPart.of(Region.GLUTES), 1);
        var next = visits.planned(
                client, visits.today().plusDays(DAY.incrementAndGet()).atTime(9, 0), swedish(Region.CALVES, 2));

        navigate("sessions/" + next + "/plan", PlanView.class);
        test(startFromLastTime()).click();
        assertThat(planned()).containsExactly("Glutes 1 20");

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(planned()).containsExactly("Calves 2 20");
    }

    @Test
    @Tag("UC-16")
    void aPlanThatSomebodyMadeStaysAsItIsUntilWhatWasLearnedIsApplied() {
        var client = regular(swedish(Region.GLUTES, 3));
        adjustments.cap(client, BodyPart.of(Region.GLUTES), 1);
        var next = visits.planned(
                client, visits.today().plusDays(DAY.incrementAndGet()).atTime(9, 0), swedish(Region.GLUTES, 3));

        navigate("sessions/" + next + "/plan", PlanView.class);
        assertThat(planned()).containsExactly("Glutes 3 20");
        test(find(Button.class).withText("Apply what was learned").single()).click();
        assertThat(planned()).containsExactly("Glutes 1 20");
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(planned()).containsExactly("Glutes 3 20");
    }

    @Test
    @Tag("UC-16")
    void aSessionBookedWithoutWorkIsFilledFromLastTimeByOneTapOnItsScreening() {
        var client = regular(swedish(Region.GLUTES, 3), swedish(Region.CALVES, 2));
        adjustments.cap(client, BodyPart.of(Region.GLUTES), 1);
        var next = visits.planned(client, visits.today().plusDays(DAY.incrementAndGet()).atTime(9, 0));

        navigate("sessions/" + next + "/screening", ScreeningView.class);
        test(startFromLastTime()).click();
        assertThat(plans.byId(next).orElseThrow().plan())
                .containsExactly(swedish(Region.GLUTES, 1), swedish(Region.CALVES, 2));
        assertThat(adjustments.standing(client)).isEmpty();

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(plans.byId(next).orElseThrow().plan()).isEmpty();
        assertThat(adjustments.standing(client)).hasSize(1);
    }

    private ClientId regular(Work... work) {
        return worked(make.client("Rita Regular", Sessions.harmless(List.of(work))), work);
    }

    private ClientId worked(ClientId client, Work... work) {
        var earlier = make.arrived(client, Sessions.calmVisit(), work);
        make.screened(earlier);
        sessions.start(earlier);
        sessions.finish(earlier, Optional.empty());
        return client;
    }

    private void soreAfter(ClientId client, GivenAnswers told) {
        var followUp = jdbc.queryForObject("select id from follow_ups where client_id = ?", UUID.class, client.value());
        feedback.give(new FollowUpId(followUp), FollowUpScene.draft(told));
    }

    private Button startFromLastTime() {
        return find(Button.class).all().stream().filter(button -> button.getText().startsWith("Start from"))
                .findFirst().orElseThrow();
    }

    private String said() {
        return find(LastTimeNote.class).all().stream().map(note -> note.getElement().getTextRecursively())
                .collect(Collectors.joining());
    }

    private List<String> planned() {
        return find(PlanWorkRow.class).all().stream().map(PlanWorkRow::work)
                .map(work -> work.part().label() + " " + work.pressure() + " " + work.minutes()).toList();
    }

    private ComparedMaps compared() {
        return find(ComparedMaps.class).single();
    }

    private record Booked(ClientId client, SessionId session) {}

    private Booked booked(IntakeAnswers answers, Work work) {
        var client = visits.client("Hannah Lindqvist", answers);
        var start = visits.today().plusDays(DAY.incrementAndGet()).atTime(9, 0);
        return new Booked(client, visits.planned(client, start, work));
    }
}
