package org.tenderpoint.followup.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.draft;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.nothingNew;
import static org.tenderpoint.followup.FollowUpScene.sore;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.StandIn;
import org.tenderpoint.followup.FeedbackService;
import org.tenderpoint.followup.FollowUpScene;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.plan.FeltAfter;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.session.LastSession.SorenessSource;
import org.tenderpoint.session.ToldAfter;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-13")
class FollowUpFeltTest {

    @Autowired
    private SorenessSource felt;
    @Autowired
    private FollowUpScene scene;
    @Autowired
    private FeedbackService feedback;

    @Autowired
    private IntakeService intakes;
    @Autowired
    private CurrentUser user;

    @StandIn
    private DoneWorkReader work;
    @StandIn
    private ScreeningService screening;

    @Test
    void thePlacesCarryTheMostThatWasTold() {
        var made = scene.finished("Ada", Duration.ofHours(50));
        feedback.give(made.id(), draft(sore(2, 5)));

        assertThat(after(made.session())).hasValueSatisfying(after -> {
            assertThat(after.sore()).isEqualTo(Map.of(BodyPart.of(Region.LOWER_BACK), 5));
            assertThat(after.worst()).isEqualTo(5);
            assertThat(after.still()).isTrue();
            assertThat(after.soreFor().orElseThrow().toHours()).isEqualTo(50);
            assertThat(after.fine()).isFalse();
        });
    }

    @Test
    void whoWasNotSoreHasToldSo() {
        var made = scene.finished("Ben", Duration.ofHours(50));
        feedback.give(made.id(), draft(fine()));

        assertThat(after(made.session())).hasValueSatisfying(after -> {
            assertThat(after.sore()).isEmpty();
            assertThat(after.fine()).isTrue();
        });
    }

    @Test
    void aSessionThatNobodyAskedAboutIsNotOneWithoutSoreness() {
        var asked = scene.finished("Cy", Duration.ofHours(50));
        feedback.give(asked.id(), draft(nothingNew().with(CallScript.BENEFIT, "1")));

        assertThat(after(asked.session())).as("asked, but not about soreness").isEmpty();
        assertThat(after(scene.finished("Di", Duration.ofHours(50)).session())).isEmpty();
        assertThat(after(Id.random(SessionId::new))).isEmpty();
    }

    @Test
    void whatIsToHeedNextTimeStaysWhenALaterAnswerDoesNotSayItAgain() {
        var made = scene.finished("Dina", Duration.ofHours(24));
        feedback.give(made.id(), draft(fine().with("line_e", "yes").with("fever", "no").with("chills", "no")
                .with("nausea", "no").with("vomiting", "no").with("dizziness", "yes").with("dizzy_on_rising", "yes")));
        feedback.give(made.id(), draft(fine()));

        assertThat(felt.told(List.of(made.session())).get(made.session()).toHeed())
                .isEqualTo(Phrase.of("row.ADJ-033.tells"));
    }

    @Test
    void thatTheComplaintIsWorseStandsAmongTheNotesForTheNextSession() {
        var worse = scene.finished("Eve", Duration.ofHours(50));
        var fine = scene.finished("Flo", Duration.ofHours(50));
        assertThat(feedback.give(worse.id(), draft(fine().with(CallScript.BENEFIT, "-2"))).text().level())
                .isEqualTo(TriageLevel.WATCH);
        feedback.give(fine.id(), draft(fine()));

        assertThat(note(worse.session())).contains("came for was worse");
        assertThat(note(fine.session())).isEmpty();
    }

    @Test
    void whatALargeBruiseMakesDoubtfulIsAskedAgainUntilTheClientTellsOtherwise() {
        var harmless = Intakes.harmless();
        var bruised = scene.client("Gil");
        var version = intakes.confirm(bruised, Optional.empty(), harmless);
        var made = scene.finished(bruised, user.id(), Duration.ofHours(50), false);
        feedback.give(made.id(), draft(fine().with("line_f", "yes").with("calf_swelling_one_side", "no")
                .with("hot_tender", "no").with("redness", "no").with("swelling", "none").with("bruising", "large")));
        assertThat(note(made.session())).contains("ask again about blood thinners").doesNotContain("oil");

        intakes.confirm(bruised, Optional.of(version.id()), harmless
                .with(Condition.ANTICOAGULANT, ConditionAnswer.of(Recorded.YES)));

        assertThat(note(made.session())).doesNotContain("blood thinners");
    }

    @Test
    void whatIsNotKnownIsLeftToTheQuestionsBeforeTheNextSession() {
        var made = scene.finished("Hal", Duration.ofHours(50));
        feedback.give(made.id(), draft(fine().with("line_f", "yes").with("calf_swelling_one_side", "no")
                .with("hot_tender", "no").with("redness", "no").with("swelling", "none").with("bruising", "large")));

        assertThat(note(made.session())).isEmpty();
    }

    private String note(SessionId session) {
        return Say.it(felt.told(List.of(session)).get(session).toHeed());
    }

    private Optional<FeltAfter> after(SessionId session) {
        return Optional.ofNullable(felt.told(List.of(session)).get(session)).flatMap(ToldAfter::felt);
    }
}
