package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.FollowUpScene.fine;
import static org.tenderpoint.followup.FollowUpScene.sore;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.UnansweredFollowUp;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.CheckInScript;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.Questionnaire;
import org.tenderpoint.followup.answers.SafetyLine;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** What is asked at the next arrival about a session before. */
class ArrivalSectionTest extends AfterSessionScreens {

    @Test
    @Tag("UC-08")
    void anOpenFollowUpIsAskedAtTheNextArrival() {
        var made = scene.finished("Uwe Arrives", Duration.ofHours(60));
        var section = new ArrivalFollowUp(feedback).open(made.client(), Id.random(SessionId::new)).orElseThrow();

        assertThat(section.missing()).as("silence is not a no").isPresent();
        assertThat(section.title()).isEqualTo("How the last session felt");
        assertThat(new ArrivalFollowUp(feedback).open(made.client(), made.session())).as("not about itself")
                .isEmpty();
        feedback.giveAtArrival(made.id(), fine());
        assertThat(new ArrivalFollowUp(feedback).open(made.client(), Id.random(SessionId::new))).isEmpty();
    }

    @Test
    @Tag("UC-08")
    void weakLegsUnfoldTheSignsOfTheirLineAtAnArrivalWhateverIsSaidToTheLine() {
        var open = arrival("Vita Weak");

        answer(open, SafetyLine.C, Recorded.YES);
        answer(open, Symptom.WEAKNESS_LEGS, Recorded.YES);
        answer(open, SafetyLine.D, Recorded.NO);

        assertThat(asked(open)).contains(
                Questionnaire.get(Symptom.SADDLE_NUMBNESS.code()).arrival(),
                Questionnaire.get(Symptom.BLADDER_BOWEL_CHANGE.code()).arrival());

        answer(open, Symptom.WEAKNESS_LEGS, Recorded.NO);

        assertThat(asked(open)).doesNotContain(Questionnaire.get(Symptom.SADDLE_NUMBNESS.code()).arrival());
    }

    @Test
    @Tag("UC-08")
    void whereItIsNumbIsAskedAtAnArrivalAfterAYesAndOnlyThen() {
        var open = arrival("Xenia Numb");
        var where = Questionnaire.get(CallScript.NUMB_WHERE).arrival();

        answer(open, SafetyLine.C, Recorded.YES);
        assertThat(asked(open)).doesNotContain(where);
        answer(open, Symptom.NUMBNESS, Recorded.YES);
        assertThat(asked(open)).contains(where);
        answer(open, Symptom.NUMBNESS, Recorded.NO);

        assertThat(asked(open)).doesNotContain(where);
    }

    @Test
    @Tag("UC-08")
    void anArrivalThatIsOpenedAgainShowsWhatWasAnsweredBefore() {
        var made = scene.finished("Wim Again", Duration.ofHours(60));
        var said = GivenAnswers.NONE.with("line_a", "no").with("sore", "still").with("now", "0");
        feedback.saveAtArrival(made.id(), said);

        var section = new ArrivalSection(
                feedback.unanswered(made.client(), Id.random(SessionId::new)).orElseThrow(), feedback);
        UI.getCurrent().add(section.content());

        assertThat(asked(section)).contains(Questionnaire.get("worst").arrival());
        assertThat(find(Segments.class, section.content()).withCondition(
                one -> one.getValue() instanceof FollowUpQuestion.Option option && option.code().equals("still"))
                .all()).hasSize(1);
    }

    @Test
    void longAfterASessionOnlyHowItFeltIsAskedAndOneTapEndsIt() {
        var made = scene.finished("Ida Later", Duration.ofDays(270));
        var section = new ArrivalSection(
                feedback.unanswered(made.client(), Id.random(SessionId::new)).orElseThrow(), feedback);
        UI.getCurrent().add(section.content());

        assertThat(asked(section)).containsExactly(Questionnaire.get(CheckInScript.SORE).arrival());
        assertThat(section.missing()).as("silence is not fine").isPresent();
        var felt = felt(section);
        assertThat(felt.getListDataView().getItems()).extracting(FollowUpQuestion.Option::code)
                .containsExactly(CheckInScript.NEVER, CheckInScript.GONE, CheckInScript.STILL);
        choose(felt, CheckInScript.GONE);
        assertThat(asked(section)).as("that is all").hasSize(1);
        assertThat(section.missing()).isEmpty();
        assertThat(section.cannotWait()).isEmpty();
        section.confirm(Map.of());

        assertThat(new ArrivalFollowUp(feedback).open(made.client(), Id.random(SessionId::new))).isEmpty();
    }

    @Test
    void whoIsStillSoreLongAfterASessionIsAskedHowSoreAndForTheSigns() {
        var made = scene.finished("Ilja Still", Duration.ofDays(15));
        var section = new ArrivalSection(
                feedback.unanswered(made.client(), Id.random(SessionId::new)).orElseThrow(), feedback);
        UI.getCurrent().add(section.content());
        choose(felt(section), CheckInScript.STILL);

        assertThat(asked(section)).contains(
                Questionnaire.get(CallScript.NOW).arrival(), Questionnaire.get(SafetyLine.A.code()).arrival());
        assertThat(section.missing()).isPresent();
        answer(section, SafetyLine.A, Recorded.YES);
        assertThat(asked(section)).as("what follows from a yes").contains(
                Questionnaire.get(Symptom.COUGHING_BLOOD.code()).arrival());
        var before = scene.finished("Ines Earlier", Duration.ofDays(13));
        var whole = new ArrivalSection(
                feedback.unanswered(before.client(), Id.random(SessionId::new)).orElseThrow(), feedback);
        UI.getCurrent().add(whole.content());
        assertThat(asked(whole)).as("up to two weeks as before").contains(
                Questionnaire.get(SafetyLine.A.code()).arrival());
    }

    /** Only a line that this visit has asked for as a whole: the others name more, and what was there since. */
    @Test
    void whoIsStillSoreLongAfterASessionIsNotAskedTwiceWhatTheVisitHasAskedAsAWholeAndUnknownIsNoNo() {
        var section = new ArrivalSection(feedback.unanswered(
                scene.finished("Inga Twice", Duration.ofDays(15)).client(), Id.random(SessionId::new)).orElseThrow(),
                feedback);
        UI.getCurrent().add(section.content());
        var denied = Map.of(RedFlag.SADDLE_NUMBNESS, Recorded.NO, RedFlag.BLADDER_BOWEL_CHANGE, Recorded.NO,
                RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.NO, RedFlag.FEVER_NOW, Recorded.NO);
        var again = Questionnaire.get(SafetyLine.D.code()).arrival();
        choose(felt(section), CheckInScript.STILL);
        assertThat(asked(section)).as("nobody has asked yet").contains(again);

        for (var unlike : List.of(Recorded.DONT_KNOW, Recorded.YES, Recorded.NOT_ASKED)) {
            var one = new HashMap<>(denied);
            one.put(RedFlag.BLADDER_BOWEL_CHANGE, unlike);
            section.told(one);
            assertThat(asked(section)).as("one is %s", unlike).contains(again);
        }
        section.told(denied);
        assertThat(asked(section)).doesNotContain(again).hasSize(12);

        Stream.of(SafetyLine.values()).filter(line -> line != SafetyLine.D)
                .forEach(line -> answer(section, line, Recorded.NO));
        assertThat(section.missing()).as("line d is not waited for")
                .contains(Texts.of("followup.arrival.missing.number"));
        answer(section, SafetyLine.C, Recorded.YES);
        answer(section, Symptom.WEAKNESS_LEGS, Recorded.YES);
        assertThat(asked(section)).as("weak legs lead to both of its signs").contains(
                Questionnaire.get(Symptom.SADDLE_NUMBNESS.code()).arrival());
    }

    @Test
    void longAfterASessionTheSignsAreThoseOfTheVisitAndTheOthersAreNeitherOpenNorDenied() {
        var gone = GivenAnswers.NONE.with(CheckInScript.SORE, CheckInScript.GONE).with(CallScript.NOW, "0");

        assertThat(given("Jan Fine", gone.longAgo(Map.of()))).isEqualTo(TriageLevel.EXPECTED);
        assertThat(given("Jana Well", gone.longAgo(SignsToday.of(Map.of(
                RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.NO))))).isEqualTo(TriageLevel.EXPECTED);
        assertThat(given("Jens Unsure", gone.longAgo(SignsToday.of(Map.of(
                RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.DONT_KNOW))))).isEqualTo(TriageLevel.THERAPIST);
        assertThat(given("Jil Ill", gone.longAgo(SignsToday.of(Map.of(
                RedFlag.CHEST_PAIN_OR_BREATHLESS_NOW, Recorded.YES))))).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(given("Jon Silent", gone)).as("asked and not answered").isEqualTo(TriageLevel.THERAPIST);
    }

    private TriageLevel given(String client, GivenAnswers said) {
        var made = scene.finished(client, Duration.ofDays(270));

        return feedback.giveAtArrival(made.id(), said);
    }

    @SuppressWarnings("unchecked")
    private Segments<FollowUpQuestion.Option> felt(ArrivalSection section) {
        return find(Segments.class, section.content()).all().getFirst();
    }

    private static void choose(Segments<FollowUpQuestion.Option> felt, String code) {
        felt.setValue(felt.getListDataView().getItems().filter(one -> one.code().equals(code)).findFirst()
                .orElseThrow());
    }

    private ArrivalSection arrival(String client) {
        var section = new ArrivalSection(unanswered(client), feedback);
        UI.getCurrent().add(section.content());
        return section;
    }

    private UnansweredFollowUp unanswered(String client) {
        var made = scene.finished(client, Duration.ofHours(60));
        return feedback.unanswered(made.client(), Id.random(SessionId::new)).orElseThrow();
    }

    /** The questions that are on the screen. */
    private List<String> asked(ArrivalSection section) {
        return find(Question.class, section.content()).all().stream().map(ArrivalSectionTest::words).toList();
    }

    private void answer(ArrivalSection section, Coded question, Recorded answer) {
        var words = Questionnaire.get(question.code()).arrival();
        var row = find(Question.class, section.content()).all().stream()
                .filter(one -> words(one).equals(words))
                .findFirst()
                .orElseThrow();
        find(AnswerField.class, row).all().getFirst().setValue(answer);
    }

    /** Of the question itself, without what it unfolds. */
    private static String words(Question question) {
        return question.getChildren().findFirst().orElseThrow()
                .getChildren().findFirst().orElseThrow().getElement().getText();
    }
}
