package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.QueryCount;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.StepperField;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.TrainingRecord.Licence;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.SessionState;
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

@ScreenTest
@ViewPackages(classes = PlanView.class)
@As(Role.THERAPIST)
@Tag("UC-07")
class PlanViewTest extends OnScreening {

    @Autowired
    private Trainings trainings;
    @Autowired
    private UserService people;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
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
    void whereTheTherapistIsBusyTheFormSaysFromWhenThereIsTime() {
        var day = visits.today().plusDays(600 + DAY.incrementAndGet());
        visits.planned(visits.client("Otto Other", harmless()), day.atTime(10, 0));
        navigate("clients/" + visits.client("Wanda Waits", harmless()) + "/plan", PlanView.class);
        find(DatePicker.class).single().setValue(day);
        var time = find(TimePicker.class).single();
        time.setValue(LocalTime.of(10, 15));

        test(find(Button.class).withText("Save plan").single()).click();

        assertThat(time.getErrorMessage())
                .isEqualTo("The therapist has another session at that time. There is time from 11:00.");
    }

    @Test
    @As({Role.THERAPIST, Role.MANAGER})
    void whereWhoeverWasToGiveItHasLeftTheFieldSaysSo() {
        var leaver = users.make("plan.leaver", Role.THERAPIST);
        var session = users
                .as(leaver, () -> booked(harmless(), new Work(BodyPart.of(Region.UPPER_BACK), Modality.SWEDISH, 2, 20)))
                .session();
        people.deactivate(leaver.id());
        navigate("sessions/" + session + "/plan", PlanView.class);

        assertThat(find(Select.class).all()).filteredOn(field -> "Therapist".equals(field.getLabel()))
                .extracting(Select::getPlaceholder).containsExactly("Has left: choose somebody");
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
        roundTrip();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .as("what unfolds comes into sight")
                .anyMatch(call -> call.getInvocation().getExpression().contains("scrollIntoView"));
        test(find(Button.class).withText("Cancel the session").single()).click();
        assertThat(plans.byId(cancelled).orElseThrow().state()).as("without a reason").isEqualTo(SessionState.PLANNED);
        find(TextField.class).withLabel("Reason for cancelling").single().setValue("rang up, has a cold");
        test(find(Button.class).withText("Cancel the session").single()).click();
        assertThat(plans.byId(cancelled).orElseThrow().state()).isEqualTo(SessionState.CANCELLED);
        navigate("sessions/" + cancelled + "/plan", ScreeningView.class);

        var missed = booked(harmless(), swedish(Region.UPPER_BACK, 3)).session();
        ((SettableClock) clock).pass(Duration.between(
                visits.today().atStartOfDay(), plans.byId(missed).orElseThrow().localStart().plusDays(1)));
        navigate("sessions/" + missed + "/plan", PlanView.class);
        test(find(Button.class).withText("The client did not come").single()).click();
        test(find(Button.class).withText("Record no-show").single()).click();
        assertThat(plans.byId(missed).orElseThrow().state()).isEqualTo(SessionState.MISSED);
    }
}
