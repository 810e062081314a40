package org.tenderpoint.screening.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.client.TimelineService;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.Visits;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** The next session of a client who was so sore that the therapist speaks with them first. */
@ScreenTest
@ViewPackages(classes = PlanView.class)
@Moment("2026-11-18T09:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-15")
class PlanThatWaitsTest extends SpringBrowserlessTest {

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private Visits visits;
    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private PlanService plans;
    @StandIn(partly = true)
    private RecordedAnswerService recordedAnswers;
    @Autowired
    private TimelineService timeline;
    @Autowired
    private Moment.Shared clock;

    @Test
    void leadsToWhereTheConversationIsRecordedAndAsksNothingThatWasTold() {
        var client = make.client("Rita Regular", Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        var earlier = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        make.screened(earlier);
        sessions.finish(sessions.start(earlier).id(), Optional.empty());
        clock.pass(Duration.ofHours(74));
        var followUp = scene.of(earlier);
        var told = feedback.give(followUp, FollowUpScene.draft(FollowUpScene.sore(3, 8)));
        var next = visits.planned(client, visits.today().plusDays(6).atTime(9, 0), Sessions.GENTLE_BACK);

        navigate("sessions/" + next + "/plan", PlanView.class);

        assertThat(find(Anchor.class).withText("Record the conversation").single().getHref())
                .isEqualTo("assessments/" + told.assessment());
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("sore for 3 days and more after 2", "Speak with the client first")
                .startsWith("Rita Regular")
                .doesNotContain("how the last session felt", "Not today");
        assertThat(find(PlanWorkRow.class).single().getElement().getTextRecursively())
                .contains("Speak with the client first");
        assertThat(plans.day(visits.today().plusDays(6), Optional.empty()))
                .filteredOn(row -> row.session().equals(next))
                .singleElement().matches(DayRow::waitsForTalk);
        assertThat(timeline.of(client, Set.of(TimelineEntry.Tab.SESSIONS), 50))
                .extracting(TimelineEntry::badge)
                .contains("So far: Speak with the client first");

        find(IntegerField.class).all().getFirst().setValue(20);
        assertThat(find(Anchor.class).withText("Record the conversation").all()).hasSize(1);
        verify(recordedAnswers, times(1)).awaited(client);
        verify(recordedAnswers, times(1)).doctorsWords(client);
    }

    @Test
    void leadsToTheDoctorsAnswerAndSaysItAfterwards() {
        var client = make.client("Rita Doctor", Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        var earlier = make.arrived(client, Sessions.calmVisit(), Sessions.GENTLE_BACK);
        make.screened(earlier);
        sessions.finish(sessions.start(earlier).id(), Optional.empty());
        clock.pass(Duration.ofHours(60));
        var followUp = scene.of(earlier);
        var told = feedback.give(followUp, FollowUpScene.draft(FollowUpScene.sore(7, 8)));
        var next = visits.planned(client, visits.today().plusDays(6).atTime(14, 0), Sessions.GENTLE_BACK);

        navigate("sessions/" + next + "/plan", PlanView.class);
        assertThat(find(Anchor.class).withText("Record the doctor\u2019s answer").single().getHref())
                .isEqualTo("assessments/" + told.assessment());

        recordedAnswers.recordDoctorAnswer(followUp, new Quote("Dr Moss", visits.today(), "A torn fibre",
                Optional.of(DoctorFound.SMALL), Optional.empty(), "not the left leg"));
        navigate("sessions/" + next + "/plan", PlanView.class);

        assertThat(find(Anchor.class).all()).filteredOn(link -> link.getText().contains("limits: not the left leg"))
                .singleElement().satisfies(link -> assertThat(link.getText()).contains("Dr Moss: A torn fibre"));
        assertThat(find(Anchor.class).withText("Record the doctor\u2019s answer").all()).isEmpty();
    }

    @Test
    void leadsToWhatADoctorSaidAlsoWhereNothingHoldsTheNextSession() {
        var client = make.client("Rita Sent", Sessions.harmless(List.of(Sessions.GENTLE_BACK)));
        plans.defer(make.arrived(client, Sessions.calmVisit().with(RedFlag.RECENT_MAJOR_TRAUMA, Recorded.YES),
                Sessions.GENTLE_BACK), "an accident", Optional.empty());
        var next = visits.planned(client, visits.today().plusDays(6).atTime(16, 0), Sessions.GENTLE_BACK);

        navigate("sessions/" + next + "/plan", PlanView.class);
        assertThat(find(Anchor.class).withText("Record the doctor\u2019s answer").single().getHref())
                .isEqualTo("clients/" + client + "/doctor");

        recordedAnswers.recordDoctorAnswer(client, new Quote(
                "Dr Moss", visits.today(), "Nothing is broken", Optional.of(DoctorFound.NOTHING)));
        navigate("sessions/" + next + "/plan", PlanView.class);
        assertThat(find(Anchor.class).withText("Record the doctor\u2019s answer").all()).isEmpty();
        assertThat(find(Anchor.class).all())
                .anySatisfy(link -> assertThat(link.getText()).contains("Dr Moss: Nothing is broken"));
    }
}
