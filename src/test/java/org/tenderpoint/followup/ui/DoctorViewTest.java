package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.answers.DoctorFound;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.FindingService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** The desk writes down what a doctor said about somebody who was sent there; a therapist confirms it. */
@ScreenTest
@Moment("2026-11-23T10:00:00Z")
@As(Role.FRONT_DESK)
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-38")
class DoctorViewTest extends OnScreen {

    @Autowired
    private Sessions make;
    @Autowired
    private PlanService plans;
    @Autowired
    private SessionService sessions;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private FindingService findings;
    @Autowired
    private FollowUpScene scene;
    @Autowired
    private Moment.Shared clock;
    @Autowired
    private WorklistService worklist;
    @Autowired
    private RecordedAnswerService recordedAnswers;
    @Autowired
    private TestUsers users;
    @Autowired
    private PracticeTime time;

    private UserRecord therapist;
    private ClientId client;

    @BeforeEach
    void sentToADoctorInsteadOfASession() {
        therapist = users.make("tess.doctor", Role.THERAPIST);
        client = users.as(therapist, () -> {
            var one = make.client("Dora Doctor", Sessions.harmless(List.of(GENTLE_BACK)));
            plans.defer(make.arrived(one, Sessions.calmVisit().with(RedFlag.RECENT_MAJOR_TRAUMA, Recorded.YES),
                    GENTLE_BACK), "An accident", Optional.empty());
            return one;
        });
    }

    @Test
    void theDeskIsLedThereFromTheClientsPageAndToldWhatItNeeds() {
        UI.getCurrent().navigate("clients/" + client);
        assertThat(find(Anchor.class).withText("Record the doctor\u2019s answer").single().getHref())
                .isEqualTo("clients/" + client + "/doctor");
        assertThat(find(Div.class).all()).filteredOn(part -> part.hasClassName("doctor-awaited"))
                .as("which the style sheet puts above the rest").hasSize(1);

        UI.getCurrent().navigate("clients/" + client + "/doctor");
        assertThat(text()).contains("Sent to a doctor", "Was the client seen?").doesNotContain("An accident");
        write();

        assertThat(find(Anchor.class).withText("Record the doctor\u2019s answer").all()).isEmpty();
        assertThat(find(Anchor.class).withText("Read and confirm").all()).as("not the desk\u2019s to do").isEmpty();
        UI.getCurrent().navigate("clients/" + client + "/doctor");
        assertThat(text()).contains("Nothing to ask").doesNotContain("Nothing is broken");
        users.as(therapist, () -> {
            assertThat(worklist.clearances(FollowUpFilter.due(false).whose()))
                    .filteredOn(task -> task.client().equals(client)).singleElement()
                    .extracting(WorklistRow.OfTask::route).isEqualTo(Optional.of("clients/" + client + "/doctor"));
        });
        assertThat(plans.nextDays(client).notBefore()).as("counts once it is confirmed").isEmpty();
    }

    @Test
    @As(Role.THERAPIST)
    void aTherapistConfirmsItThereAndTheDoctorsDayHolds() {
        users.as(users.make("dana.doctor", Role.FRONT_DESK), () -> recordedAnswers.recordDoctorAnswer(client,
                new Quote("Dr Moss", time.today(), "Nothing is broken", Optional.of(DoctorFound.NOTHING),
                        Optional.of(time.today().plusDays(7)), "not the left leg")));

        UI.getCurrent().navigate("clients/" + client);
        assertThat(find(Anchor.class).withText("Read and confirm").single().getHref())
                .isEqualTo("clients/" + client + "/doctor");
        UI.getCurrent().navigate("clients/" + client + "/doctor");
        assertThat(text()).contains(
                "Written down, not confirmed yet", "until then it ends nothing", "Dr Moss", "Nothing is broken",
                "not the left leg");
        test(find(Button.class).withText("Confirm").single()).click();

        assertThat(text()).contains("Nothing to ask");
        assertThat(plans.nextDays(client).notBefore()).contains(time.today().plusDays(7));
        assertThat(recordedAnswers.doctorsWords(client)).hasSize(1);
        UI.getCurrent().navigate("clients/" + client);
        assertThat(find(Anchor.class).withText("Read and confirm").all()).isEmpty();
    }

    @Test
    @As(Role.THERAPIST)
    void whatWasTypedAtTheDoorStandsInTheFormToBeChangedOrRemoved() {
        var sore = make.client("Rita Door", Sessions.harmless(List.of(GENTLE_BACK)));
        var earlier = make.arrived(sore, Sessions.calmVisit(), GENTLE_BACK);
        make.screened(earlier);
        sessions.finish(sessions.start(earlier).id(), Optional.empty());
        clock.pass(Duration.ofHours(60));
        var told = feedback.give(scene.of(earlier), FollowUpScene.draft(FollowUpScene.sore(7, 8)));
        clock.pass(Duration.ofHours(1));
        findings.answerAsk(make.arrived(sore, Sessions.calmVisit(), GENTLE_BACK), "SCR-020",
                "Dr Moss, Tuesday: a torn fibre");

        for (var page : List.of("clients/" + sore + "/doctor", "assessments/" + told.assessment())) {
            UI.getCurrent().navigate(page);
            find(Button.class).withText("Record the doctor\u2019s answer").all()
                    .forEach(button -> test(button).click());
            assertThat(find(TextArea.class).withLabel("What was said").single())
                    .satisfies(field -> assertThat(field.getValue()).isEqualTo("Dr Moss, Tuesday: a torn fibre"))
                    .satisfies(field -> assertThat(field.getHelperText()).isNotBlank());
        }
    }

    private void write() {
        test(find(TextField.class).withLabel("Doctor\u2019s name").single()).setValue("Dr Moss");
        test(find(TextArea.class).withLabel("What was said").single()).setValue("Nothing is broken");
        find(DatePicker.class).all().getLast().setValue(time.today().plusDays(7));
        test(find(TextArea.class).withLabel("Limits for the massage").single()).setValue("not the left leg");
        find(ComboBox.class).single().setValue(DoctorFound.NOTHING);
        test(find(Button.class).withText("Save").single()).click();
    }
}
