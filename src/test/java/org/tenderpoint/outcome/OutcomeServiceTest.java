package org.tenderpoint.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.nothingNew;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.QueryCount;
import org.tenderpoint.followup.AssessmentChange;
import org.tenderpoint.followup.AssessmentService;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.rules.TriageLevel;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.shared.Modality;

@DatabaseTest
@Import({FollowUpScene.class, QueryCount.class})
@As(Role.THERAPIST)
class OutcomeServiceTest {

    @Autowired OutcomeService outcomes;
    @Autowired CallService calls;
    @Autowired FeedbackService feedback;
    @Autowired AssessmentService assessments;
    @Autowired FollowUpScene scene;
    @Autowired TestUsers users;
    @Autowired QueryCount queries;
    @MockitoBean DoneWorkReader work;
    @MockitoBean ScreeningService screening;

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
        assertThat(figures.due()).isEqualTo(3);
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
    void whatWasAnsweredWithoutTellingSorenessIsMissingToo() {
        var made = scene.finished("Finn", Duration.ofHours(50));
        feedback.give(made.id(), draft(nothingNew()));

        var figures = mine();

        assertThat(figures.share(Measure.RESPONSE)).isEqualTo(new Share(1, 1, 0));
        assertThat(figures.share(Measure.MARKED)).isEqualTo(new Share(0, 0, 1));
        assertThat(figures.share(Measure.RED_FLAG)).isEqualTo(new Share(0, 1, 0));
        assertThat(figures.redFlagUnknown()).isZero();
    }

    @Test
    void sorenessIsCountedByModalityAndPressure() {
        feedback.give(scene.finished("Gil", Duration.ofHours(50)).id(), draft(sore(3, 6)));
        scene.finished("Hal", Duration.ofHours(60));
        feedback.give(scene.finishedLight("Ida", Duration.ofHours(70)).id(), draft(fine()));

        var cells = mine().cells();

        assertThat(cells).containsExactlyInAnyOrder(
                new Figures.Cell(Modality.DEEP_TISSUE, 4, new Share(1, 1, 1), new Share(1, 1, 1)),
                new Figures.Cell(Modality.SWEDISH, 3, new Share(0, 1, 0), new Share(0, 1, 0)));
    }

    @Test
    void aTherapistSeesOwnSessionsOnlyAndAManagerThePracticeByTheirRules() {
        scene.finished("Jo", Duration.ofHours(50));
        var other = users.make("other.therapist", Role.THERAPIST);
        users.as(other, () -> scene.finished("Kim", Duration.ofHours(50)));

        var own = mine();
        var all = users.as(users.make("boss", Role.MANAGER), () -> outcomes.figures(Period.DAYS_90));

        assertThat(own.own()).isTrue();
        assertThat(own.sessions()).isEqualTo(1);
        assertThat(own.scope()).isEqualTo(SmallNumbers.PART);
        assertThat(all.own()).isFalse();
        assertThat(all.sessions()).isEqualTo(2);
        assertThat(all.scope()).isEqualTo(SmallNumbers.PRACTICE);
    }

    @Test
    void aShorterPeriodLeavesOlderSessionsOut() {
        scene.finished("Lea", Duration.ofDays(40));

        assertThat(outcomes.figures(Period.DAYS_30).sessions()).isZero();
        assertThat(outcomes.figures(Period.DAYS_90).sessions()).isEqualTo(1);
    }

    @Test
    void aResultThatATherapistRaisesCountsAsJudged() {
        var made = scene.finished("Max", Duration.ofHours(50));
        feedback.give(made.id(), draft(sore(3, 5)));
        var id = calls.open(made.id()).orElseThrow().lastAssessment().orElseThrow();
        int version = assessments.open(id).orElseThrow().version();

        assessments.change(id, version, new AssessmentChange(Optional.of(TriageLevel.DOCTOR), Set.of()), "To be safe");

        assertThat(mine().levels()).containsOnlyKeys(TriageLevel.DOCTOR);
    }

    @Test
    void theRowsCanBeMadeAgainFromTheRecords() {
        feedback.give(scene.finished("Ned", Duration.ofHours(50)).id(), draft(sore(3, 6)));
        scene.finished("Ola", Duration.ofHours(60));
        var before = mine();

        int rows = users.as(users.make("boss", Role.MANAGER), () -> outcomes.rebuild());

        assertThat(rows).isEqualTo(2);
        assertThat(mine()).isEqualTo(before);
    }

    @Test
    void theDatabaseCountsInOneStatementAMeasureHoweverManySessions() {
        long few = queries.during(this::mine);
        for (int i = 0; i < 12; i++) {
            scene.finished("Pat " + i, Duration.ofHours(50 + i));
        }

        assertThat(queries.during(this::mine)).isEqualTo(few);
        assertThat(few).as("totals, results, kinds of work, the practice").isLessThanOrEqualTo(4);
    }

    private Figures mine() {
        return outcomes.figures(Period.DAYS_90);
    }
}
