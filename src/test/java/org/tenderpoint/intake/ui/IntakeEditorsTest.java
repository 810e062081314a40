package org.tenderpoint.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.vocabulary.facts.Condition.ANEURYSM;
import static org.tenderpoint.vocabulary.facts.Condition.CLOT_NOW_OR_SUSPECTED;
import static org.tenderpoint.vocabulary.facts.Condition.HERNIATED_DISC;
import static org.tenderpoint.vocabulary.facts.Condition.OSTEOPOROSIS;
import static org.tenderpoint.vocabulary.facts.Condition.SCOLIOSIS;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.intake.ui.IntakeModel.IntakeDraft;
import org.tenderpoint.intake.ui.IntakeView.AnsweredElsewhere;
import org.tenderpoint.intake.ui.IntakeView.MeanwhileConfirmed;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** What was answered before, in another tab or by somebody else, is neither lost nor taken for an answer of today. */
@ViewPackages(packages = "org.tenderpoint")
@Tag("UC-04")
class IntakeEditorsTest extends OnIntake {

    @Autowired
    private TestUsers users;

    @Autowired
    private Drafts drafts;

    @Test
    void whatWasTypedSurvivesALostSession() {
        openIntake();
        answer(SCOLIOSIS, Recorded.YES);
        answer(HERNIATED_DISC, Recorded.YES);
        type(HERNIATED_DISC, Detail.SINCE, "some time ago");
        go("Preferences");
        type("Goals", "Sleep 🌙 睡得更好");

        UI.getCurrent().navigate("clients");
        openIntake();

        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.YES);
        assertThat(dateField(HERNIATED_DISC, Detail.SINCE).getValue()).isEqualTo("some time ago");
        assertThat(dateField(HERNIATED_DISC, Detail.SINCE).isInvalid()).isTrue();
        go("Preferences");
        assertThat(area("Goals").getValue()).isEqualTo("Sleep 🌙 睡得更好");
    }

    @Test
    void aNewVersionStartsFromTheLastAndAsksAgainWhatCountsOnlyForNow() {
        intakes.confirm(client, Optional.empty(), Intakes.harmless().with(SCOLIOSIS, ConditionAnswer.of(Recorded.YES)));
        openIntake();
        go("Heart and blood");
        assertThat(question(Condition.CLOT_NOW_OR_SUSPECTED).getValue()).as("told today").isEqualTo(Recorded.NO);
        answer(Condition.ANEURYSM, Recorded.DONT_KNOW);
        answer(Condition.ANEURYSM, Recorded.NO);

        clock.pass(Duration.ofDays(1));
        openIntake();

        // the form begins where something is open, also of a draft
        assertThat(question(Condition.CLOT_NOW_OR_SUSPECTED).getValue()).isEqualTo(Recorded.NOT_ASKED);
        go("Spine and joints");
        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.YES);
        assertThat(question(OSTEOPOROSIS).getValue()).isEqualTo(Recorded.NO);
        go("Other health");
        assertThat(question(Condition.INFECTION_OR_FEVER_NOW).getValue()).isEqualTo(Recorded.NOT_ASKED);
        pressFirst("No to all others");
        go("Heart and blood");
        pressFirst("No to all others");
        pressFirst("Confirm intake");

        assertThat(intakes.latest(client).orElseThrow().number()).isEqualTo(2);
        assertThat(intakes.latest(client).orElseThrow().changes()).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhoConfirmedAndWhatAndKeepsWhatWasTyped() {
        var base = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        openIntake();
        go("Spine and joints");
        answer(OSTEOPOROSIS, Recorded.DONT_KNOW);
        users.as(users.make("rosa.faster", Role.THERAPIST), () -> intakes.confirm(
                client, Optional.of(base.id()), base.answers().with(SCOLIOSIS, ConditionAnswer.of(Recorded.YES))));

        pressFirst("Confirm intake");

        assertThat(find(MeanwhileConfirmed.class).single().getElement().getTextRecursively())
                .contains("Rosa Faster has confirmed version 2", "Scoliosis: No → Yes");
        go("Spine and joints");
        assertThat(question(OSTEOPOROSIS).getValue()).isEqualTo(Recorded.DONT_KNOW);
        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.YES);

        pressFirst("Confirm intake");
        var merged = intakes.latest(client).orElseThrow();
        assertThat(merged.number()).isEqualTo(3);
        assertThat(merged.changes()).extracting(change -> change.key()).containsExactly("osteoporosis");
    }

    @Test
    void whatEachOfTwoEditorsAddedStaysAlsoOfAVersionBetween() {
        var base = intakes.confirm(client, Optional.empty(), Intakes.harmless());
        openIntake();
        go("Spine and joints");
        answer(SCOLIOSIS, Recorded.YES);
        var anotherVersion = users.as(users.make("rosa.before", Role.THERAPIST), () -> intakes.confirm(
                client, Optional.of(base.id()), base.answers().withMedicines("magnesium")));
        users.as(users.make("rosa.faster", Role.THERAPIST), () -> intakes.confirm(
                client, Optional.of(anotherVersion.id()), anotherVersion.answers()
                        .with(SCOLIOSIS, ConditionAnswer.of(Recorded.DONT_KNOW))
                        .with(Condition.EPILEPSY, ConditionAnswer.of(Recorded.YES))));
        pressFirst("Confirm intake");

        assertThat(find(MeanwhileConfirmed.class).single().getElement().getTextRecursively())
                .contains("Medicines", "magnesium");
        go("Spine and joints");
        assertThat(question(SCOLIOSIS).getValue()).isEqualTo(Recorded.YES);
        pressFirst("Confirm intake");
        assertThat(intakes.latest(client).orElseThrow().answers()).satisfies(answers -> {
            assertThat(answers.medicines()).isEqualTo("magnesium");
            assertThat(answers.of(SCOLIOSIS).recorded()).isEqualTo(Recorded.YES);
            assertThat(answers.of(Condition.EPILEPSY).recorded()).isEqualTo(Recorded.YES);
        });
    }

    @Test
    void whatOnePersonAnswersInTwoTabsIsPutTogetherAndSaid() {
        openIntake();
        go("Spine and joints");
        answer(SCOLIOSIS, Recorded.YES);
        answerEpilepsyInAnotherTab();

        answer(OSTEOPOROSIS, Recorded.DONT_KNOW);

        var kept = drafts.load(IntakeDraft.key(client), IntakeDraft.class).orElseThrow().value().answers();
        assertThat(kept.of(Condition.EPILEPSY).recorded()).as("answered in the other tab").isEqualTo(Recorded.YES);
        assertThat(kept.of(SCOLIOSIS).recorded()).isEqualTo(Recorded.YES);
        assertThat(kept.of(OSTEOPOROSIS).recorded()).isEqualTo(Recorded.DONT_KNOW);
        assertThat(find(AnsweredElsewhere.class).single().getElement().getTextRecursively())
                .contains("in another tab", "Epilepsy");
        go("Other health");
        assertThat(question(Condition.EPILEPSY).getValue()).isEqualTo(Recorded.YES);
    }

    @Test
    void whatWasAnsweredInAnotherTabIsShownBeforeAnIntakeIsConfirmed() {
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        openIntake();
        go("Spine and joints");
        answer(SCOLIOSIS, Recorded.YES);
        answerEpilepsyInAnotherTab();

        pressFirst("Confirm intake");
        assertThat(intakes.latest(client).orElseThrow().number()).as("read it first").isEqualTo(1);
        assertThat(find(AnsweredElsewhere.class).exists()).isTrue();

        pressFirst("Confirm intake");
        var answers = intakes.latest(client).orElseThrow().answers();
        assertThat(answers.of(Condition.EPILEPSY).recorded()).isEqualTo(Recorded.YES);
        assertThat(answers.of(SCOLIOSIS).recorded()).isEqualTo(Recorded.YES);
    }

    private void answerEpilepsyInAnotherTab() {
        var key = IntakeDraft.key(client);
        var first = drafts.load(key, IntakeDraft.class).orElseThrow().value();
        clock.pass(Duration.ofSeconds(20));
        drafts.save(key, new IntakeDraft(first.base(),
                first.answers().with(Condition.EPILEPSY, ConditionAnswer.of(Recorded.YES)), Map.of(),
                Optional.empty()));
    }
}
