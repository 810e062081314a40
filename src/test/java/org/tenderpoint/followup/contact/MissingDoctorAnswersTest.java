package org.tenderpoint.followup.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.Moment;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.assessment.RecordedAnswerService;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.message.Sending;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.ProfileService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

/** Managers learn that the doctor's answer has not come for a week (FUP-13). */
@DatabaseTest
@Moment("2026-03-03T12:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-15")
class MissingDoctorAnswersTest {

    private static final Instant TUESDAY_NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    AssessmentService assessments;
    @Autowired
    RecordedAnswerService recordedAnswers;
    @Autowired
    FeedbackService feedback;
    @Autowired
    WorklistService worklist;
    @Autowired
    FollowUpScene scene;
    @Autowired
    ProfileService profiles;
    @Autowired
    Sending sending;
    @Autowired
    TestUsers users;
    @Autowired
    TestTrail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    jakarta.persistence.EntityManager entities;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;
    @Autowired
    Moment.Shared clock;

    private FollowUpScene.Made made;

    @BeforeEach
    void aClientWhoIsSentToADoctor() {
        profiles.change(profiles.signedIn(), profiles.signedIn().name(), "maya@linden.example");
        users.as(users.make("week.manager", Role.MANAGER),
                () -> profiles.change(profiles.signedIn(), profiles.signedIn().name(), "boss@linden.example"));
        users.as(users.make("week.desk", Role.FRONT_DESK),
                () -> profiles.change(profiles.signedIn(), profiles.signedIn().name(), "desk@linden.example"));
        made = scene.finished("Wilma Waiting", Duration.ofHours(60));
        assertThat(feedback.give(made.id(), draft(sore(7, 8))).text().level()).isEqualTo(TriageLevel.DOCTOR);
    }

    @Test
    @Tag("fires:FUP-13")
    @Tag("misses:FUP-13")
    void aWeekAfterTheResultManagersAreToldOnceAndNotAMomentEarlier() {
        clock.set(TUESDAY_NOON.plus(WEEK).minusSeconds(1));
        sending.round();
        assertThat(mailed()).isEmpty();
        assertThat(waiting()).isEmpty();

        clock.set(TUESDAY_NOON.plus(WEEK));
        sending.round();
        sending.round();
        clock.set(TUESDAY_NOON.plus(WEEK).plus(Duration.ofDays(1)));
        sending.round();

        assertThat(mailed()).containsExactly("boss@linden.example");
        assertThat(waiting()).singleElement().satisfies(row -> {
            assertThat(row.clientName()).isEqualTo("Wilma Waiting");
            assertThat(row.managersTold()).contains(TUESDAY_NOON.plus(WEEK));
        });
        assertThat(trail.about(made.id().value())).extracting("action").containsOnlyOnce("told_managers");
    }

    @Test
    void theMailNamesNobodyAndSaysNothingClinical() {
        clock.set(TUESDAY_NOON.plus(WEEK));
        sending.round();

        var text = jdbc.sql("select subject || ' ' || body from messages where kind = 'answer_missing'")
                .query(String.class).single().toLowerCase(Locale.ROOT);
        assertThat(text).contains("sign in", "a week")
                .doesNotContain("wilma", "waiting", "doctor", "sore", "massage", "symptom", "session", "health record");
    }

    @Test
    void anAnswerThatIsRecordedInTimeIsNobodysBusiness() {
        recordAnswer();
        clock.set(TUESDAY_NOON.plus(WEEK));
        sending.round();

        assertThat(mailed()).isEmpty();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anAnswerThatComesLateTakesItOffTheListAgain() {
        clock.set(TUESDAY_NOON.plus(WEEK));
        sending.round();
        assertThat(waiting()).hasSize(1);

        recordAnswer();

        assertThat(waiting()).isEmpty();
    }

    @Test
    void aFurtherResultDoesNotStartTheWeekAnew() {
        clock.set(TUESDAY_NOON.plus(Duration.ofDays(5)));
        feedback.give(made.id(), draft(sore(7, 8)));

        clock.set(TUESDAY_NOON.plus(WEEK));
        sending.round();

        assertThat(mailed()).containsExactly("boss@linden.example");
    }

    @Test
    void aMilderResultIsNotWaitedFor() {
        var mild = scene.finished("Mila Mild", Duration.ofHours(60));
        feedback.give(mild.id(), draft(fine()));
        clock.set(TUESDAY_NOON.plus(WEEK));
        sending.round();

        assertThat(waiting()).extracting(WorklistRow.OfFollowUp::clientName).containsExactly("Wilma Waiting");
    }

    @Test
    void aMadeUpClientStandsInTheListAndIsMailedToNobody() {
        entities.flush();
        jdbc.sql("insert into sample_clients (client_id) values (?)").param(made.client().value()).update();
        clock.set(TUESDAY_NOON.plus(WEEK));
        sending.round();

        assertThat(mailed()).isEmpty();
        assertThat(waiting()).hasSize(1);
    }

    private void recordAnswer() {
        recordedAnswers.recordDoctorAnswer(made.id(), new Quote("Dr Moss", LocalDate.of(2026, 3, 9), "Muscle only"));
    }

    private List<WorklistRow.OfFollowUp> waiting() {
        return worklist.due(FollowUpFilter.waitingAWeek(), 50);
    }

    private List<String> mailed() {
        return jdbc.sql("select address from messages where kind = 'answer_missing'").query(String.class).list();
    }
}
