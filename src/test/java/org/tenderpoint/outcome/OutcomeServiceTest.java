package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.nothingNew;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.StandIn;
import org.tenderpoint.audit.AuditRecord;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.AssessmentService;
import org.tenderpoint.followup.rules.facts.PressureFelt;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;

@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-20")
class OutcomeServiceTest {

    @Autowired
    OutcomeService outcomes;
    @Autowired
    CallService calls;
    @Autowired
    FeedbackService feedback;
    @Autowired
    AssessmentService assessments;
    @Autowired
    FollowUpScene scene;
    @Autowired
    TestUsers users;
    @Autowired
    QueryCount queries;
    @Autowired
    OutcomeKeeper keeper;
    @Autowired
    PracticeService practice;
    @Autowired
    TestTrail trail;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Clock clock;
    @StandIn
    DoneWorkReader work;
    @StandIn
    ScreeningService screening;

    @Test
    void whoHasNotAnsweredIsMissingAndNeverWell() {
        var sore = scene.finished("Ada", Duration.ofHours(50));
        var well = scene.finishedLight("Ben", Duration.ofHours(60));
        scene.finished("Cy", Duration.ofHours(70));
        scene.finished("Dora", Duration.ofHours(20));
        feedback.give(sore.id(), draft(sore(3, 6)));
        feedback.give(well.id(), draft(fine()));

        var figures = mine();

        assertThat(figures.sessions()).isEqualTo(4);
        assertThat(figures.share(Measure.RESPONSE)).isEqualTo(new Share(2, 3, 0));
        assertThat(figures.share(Measure.MARKED)).isEqualTo(new Share(1, 2, 1));
        assertThat(figures.share(Measure.ANY)).isEqualTo(new Share(1, 2, 1));
        assertThat(figures.share(Measure.MARKED).ifAllMissing()).isGreaterThan(figures.share(Measure.MARKED).rate());
    }

    @Test
    void anEarlyReportIsNoAnswerButItsResultCounts() {
        var early = scene.finished("Eve", Duration.ofHours(10));
        feedback.give(early.id(), draft(sore(5, 8)));

        var figures = mine();

        assertThat(figures.share(Measure.RESPONSE)).isEqualTo(new Share(0, 0, 0));
        assertThat(figures.share(Measure.MARKED).of()).isZero();
        assertThat(figures.results()).isEqualTo(1);
    }

    @Test
    void whoAnsweredWithoutTellingTheSorenessHasNotAnswered() {
        var made = scene.finished("Finn", Duration.ofHours(50));
        feedback.give(made.id(), draft(nothingNew()));

        var figures = mine();

        assertThat(figures.share(Measure.RESPONSE)).isEqualTo(new Share(0, 1, 0));
        assertThat(figures.share(Measure.MARKED)).isEqualTo(new Share(0, 0, 1));
        assertThat(figures.share(Measure.RED_FLAG)).isEqualTo(new Share(0, 0, 1));
    }

    @Test
    void aTherapistSeesOwnSessionsOnlyAndAManagerThePracticeByTheirRules() {
        scene.finished("Jo", Duration.ofHours(50));
        var other = users.make("other.therapist", Role.THERAPIST);
        users.as(other, () -> scene.finished("Kim", Duration.ofHours(50)));

        var own = mine();
        var all = users.as(users.make("boss", Role.MANAGER), () -> outcomes.overview(days(90)));

        assertThat(own.sessions()).isEqualTo(1);
        assertThat(own.scope()).isEqualTo(SmallNumbers.PART);
        assertThat(all.sessions()).isEqualTo(2);
        assertThat(all.scope()).isEqualTo(SmallNumbers.PRACTICE);
    }

    @Test
    void aShorterPeriodLeavesOlderSessionsOut() {
        scene.finished("Lea", Duration.ofDays(40));

        assertThat(outcomes.overview(days(30)).sessions()).isZero();
        assertThat(outcomes.overview(days(90)).sessions()).isEqualTo(1);
    }

    @Test
    void aResultThatATherapistRaisesCountsAsJudged() {
        var made = scene.finished("Max", Duration.ofHours(50));
        feedback.give(made.id(), draft(sore(3, 5)));
        var id = assessments.newest(made.id()).orElseThrow();
        int version = assessments.open(id).orElseThrow().version();

        assessments.change(id, version, new AssessmentChange(Optional.of(TriageLevel.DOCTOR), Set.of()), "To be safe");

        assertThat(mine().levels()).containsOnlyKeys(TriageLevel.DOCTOR);
    }

    @Test
    void aNamedCauseIsCountedUntilADoctorLooksFirst() {
        var made = scene.finished("Will", Duration.ofHours(50));
        feedback.give(made.id(), draft(sore(2, 5)
                .with(CallScript.PRESSURE, PressureFelt.TOO_DEEP.code()).with(CallScript.PAIN_DURING, "5")));

        assertThat(mine().share(Measure.CAUSE_NAMED)).isEqualTo(new Share(1, 1, 0));
        assertThat(outcomes.by(Dimension.CAUSE, Measure.CAUSE_NAMED, days(90))).containsKey("WHY-001");

        var id = assessments.newest(made.id()).orElseThrow();
        int version = assessments.open(id).orElseThrow().version();
        assessments.change(id, version, new AssessmentChange(Optional.of(TriageLevel.DOCTOR), Set.of()), "To be safe");
        assertThat(mine().share(Measure.CAUSE_NAMED)).isEqualTo(new Share(0, 0, 0));
    }

    @Test
    void theRowsCanBeMadeAgainFromTheRecords() {
        feedback.give(scene.finished("Ned", Duration.ofHours(50)).id(), draft(sore(3, 6)));
        scene.finished("Ola", Duration.ofHours(60));
        var before = mine();
        jdbc.sql("update outcome_rows set worst = 0, answered = true").update();

        users.as(users.make("boss", Role.MANAGER), () -> outcomes.rebuild());
        assertThat(outcomes.waiting()).isPositive();
        assertThat(outcomes.progress().getAsDouble()).isBetween(0.0, 0.99);
        keeper.everyMinute();

        assertThat(outcomes.waiting()).isZero();
        assertThat(outcomes.progress()).isEmpty();
        assertThat(mine().now()).isEqualTo(before.now());
    }

    @Test
    void countingAnewCanBeStoppedAndWhoeverHasChangedIsCountedAllTheSame() {
        scene.finished("Ned", Duration.ofHours(50));
        mine();
        users.as(users.make("boss", Role.MANAGER), () -> outcomes.rebuild());
        jdbc.sql("update outcome_rows set worst = 10, answered = true").update();
        feedback.give(scene.finished("Ola", Duration.ofHours(60)).id(), draft(sore(3, 6)));

        users.as(users.make("boss", Role.MANAGER), () -> outcomes.stopRebuild());
        assertThat(outcomes.waiting()).as("Ola's").isEqualTo(1);
        keeper.everyMinute();

        assertThat(outcomes.waiting()).isZero();
        assertThat(jdbc.sql("select worst from outcome_rows order by worst").query(Integer.class).list())
                .as("Ola's as told, Ned's as it was").containsExactly(6, 10);
    }

    @Test
    void whatComesLaterIsCountedWithoutAskingAgainForTheRest() {
        for (int i = 0; i < 12; i++) {
            scene.finished("Pat " + i, Duration.ofHours(50 + i));
        }
        mine();
        long none = queries.during(this::mine);

        feedback.give(scene.finished("Quin", Duration.ofHours(50)).id(), draft(sore(3, 6)));
        long one = queries.during(this::mine);
        for (int i = 0; i < 20; i++) {
            scene.finished("Rob " + i, Duration.ofHours(50 + i));
        }
        long many = queries.during(this::mine);

        assertThat(none).as("is anything new: marks, how far it is written, marks, the practice")
                .isLessThanOrEqualTo(5);
        assertThat(many).as("as many for twenty clients as for one").isEqualTo(one);
    }

    @Test
    void theSessionsBehindAFigureAreThoseThatItCounts() {
        feedback.give(scene.finished("Sue", Duration.ofHours(50)).id(), draft(sore(3, 6)));
        feedback.give(scene.finished("Tom", Duration.ofHours(60)).id(), draft(fine()));
        scene.finished("Uma", Duration.ofHours(70));

        assertThat(behind(OutcomeMark.Holds.YES)).extracting(one -> one.clientName().orElse("")).containsExactly("Sue");
        assertThat(behind(OutcomeMark.Holds.NO)).extracting(one -> one.clientName().orElse("")).containsExactly("Tom");
        assertThat(behind(OutcomeMark.Holds.UNKNOWN)).extracting(one -> one.clientName().orElse(""))
                .containsExactly("Uma");
        assertThat(trail.about(new UUID(0, 0))).extracting(AuditRecord::action).contains("listed");
    }

    @Test
    void aManagerIsToldOfNoClientByNameInTheListBehindAFigure() {
        feedback.give(scene.finished("Vic", Duration.ofHours(50)).id(), draft(sore(3, 6)));

        var listed = users.as(users.make("boss", Role.MANAGER), () -> behind(OutcomeMark.Holds.YES));

        assertThat(listed).singleElement().satisfies(one -> assertThat(one.clientName()).isEmpty());
    }

    private List<OutcomeService.ListedSession> behind(OutcomeMark.Holds holds) {
        return outcomes.sessions(new OutcomeMark(Measure.MARKED, holds, Optional.empty()), days(90), 0, 50);
    }

    private Overview mine() {
        return outcomes.overview(days(90));
    }

    private OutcomeFilter days(int days) {
        return OutcomeFilter.days(days, LocalDate.ofInstant(clock.instant(), practice.zone()));
    }
}
