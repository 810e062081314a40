package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.screening.Visits.harmless;
import static org.tenderpoint.screening.Visits.swedish;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.ui.ComparedMaps;

/** The plan of somebody who was here before. */
@ScreenTest
@ViewPackages(classes = PlanView.class)
@As(Role.THERAPIST)
@Tag("UC-07")
class PlanAfterLastTimeTest extends OnScreening {

    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private JdbcTemplate jdbc;

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

    @Test
    void whatWasWorkedLastTimeStandsBesideThePlanAndThePlanFollows() {
        var work = swedish(Region.GLUTES, 3);
        var client = make.client("Rita Regular", Sessions.harmless(List.of(work, swedish(Region.CALVES, 2))));
        var earlier = make.arrived(client, Sessions.calmVisit(), work);
        make.screened(earlier);
        sessions.start(earlier);
        sessions.finish(earlier, Optional.empty());
        var next = visits.planned(
                client, aDay(), swedish(Region.CALVES, 2));

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
                client, aDay(), swedish(Region.CALVES, 2));

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
                client, aDay(), swedish(Region.GLUTES, 3));

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
        var next = visits.planned(client, aDay());

        navigate("sessions/" + next + "/screening", ScreeningView.class);
        test(startFromLastTime()).click();
        assertThat(plans.byId(next).orElseThrow().plan())
                .containsExactly(swedish(Region.GLUTES, 1), swedish(Region.CALVES, 2));
        assertThat(adjustments.standing(client)).isEmpty();

        test(find(Button.class).withText("Undo").single()).click();
        assertThat(plans.byId(next).orElseThrow().plan()).isEmpty();
        assertThat(adjustments.standing(client)).hasSize(1);
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
}
