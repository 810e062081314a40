package org.tenderpoint.followup.rules.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.SomeFollowUpFacts;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * A book of an older version reads facts after a session as if the words that came later did not exist. The older
 * version is made up, and every word is later.
 */
@Tag("UC-26")
class LaterWordsAfterSessionsTest {

    private static final RuleSetVersion BEFORE = new RuleSetVersion("2026-10");
    private static final int DRAWN = 150;

    private static final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> ROWS = List.of(
            row("ADJ-900", c -> Stream.of(Symptom.values()).anyMatch(c::unknown)),
            row("ADJ-901", c -> Stream.of(Condition.values()).anyMatch(c::yes)),
            row("ADJ-902", AdjustmentCase::sore));

    @Test
    void whateverIsToldInLaterWordsAnOlderVersionDecidesTheSame() {
        for (var facts : examples()) {
            var denied = fired(BEFORE, told(facts, Recorded.NO));
            assertThat(fired(BEFORE, told(facts, Recorded.YES))).isEqualTo(denied);
            assertThat(fired(BEFORE, told(facts, Recorded.NOT_ASKED))).isEqualTo(denied);
            assertThat(denied).isEqualTo(fired(RuleSetVersion.FIRST, told(facts, Recorded.NO)));
        }
    }

    @Test
    void theVersionThatBroughtAWordReadsIt() {
        var facts = scene().hours(60).now(5, 6).facts();

        assertThat(fired(BEFORE, told(facts, Recorded.YES))).containsExactly("ADJ-902");
        assertThat(fired(RuleSetVersion.FIRST, told(facts, Recorded.YES))).containsExactly("ADJ-901", "ADJ-902");
        assertThat(fired(RuleSetVersion.FIRST, told(facts, Recorded.NOT_ASKED)))
                .containsExactly("ADJ-900", "ADJ-902");
    }

    @Test
    void signsOfEarlierVisitsAreOfLaterWordsToo() {
        var facts = scene().stored(stored -> stored
                .arrival(arrival -> arrival.withRedFlags(Map.of(RedFlag.FEVER_NOW, Recorded.YES.answer())))
                .history(past -> past.withSymptoms(Set.of(Symptom.DIZZINESS)))).facts();

        assertThat(facts.knownIn(BEFORE).stored().arrival().redFlags()).containsEntry(RedFlag.FEVER_NOW,
                Recorded.NO.answer());
        assertThat(facts.knownIn(BEFORE).stored().history().symptoms()).isEmpty();
        assertThat(facts.knownIn(RuleSetVersion.CURRENT)).isSameAs(facts);
    }

    private static List<String> fired(RuleSetVersion version, FollowUpFacts facts) {
        var triage = TriageRules.CURRENT.decide(facts);
        return AdjustmentRules.of(version, ROWS).decide(facts, triage).ruleIds();
    }

    private static Row<AdjustmentCase, AdjustmentRow.Wishes> row(String id, Predicate<AdjustmentCase> when) {
        return AdjustmentRow.rule(id)
                .since(BEFORE.code())
                .when(when)
                .then(c -> List.of(AdjustmentWish.withoutNumber(AdjustmentKind.KEEP_PLAN)))
                .source("C", "");
    }

    private static List<FollowUpFacts> examples() {
        return Stream.concat(
                Stream.of(BookExample.ofTriage(), BookExample.ofAdjustments(), BookExample.ofSelfCare(),
                        BookExample.ofReferrals()).flatMap(List::stream).map(BookExample::facts),
                SomeFollowUpFacts.drawn(DRAWN).stream())
                .toList();
    }

    /** The same facts with this answer to every condition and every sign. */
    private static FollowUpFacts told(FollowUpFacts facts, Recorded answer) {
        var client = facts.client();
        for (var condition : Condition.values()) {
            client = client.with(condition, ConditionAnswer.of(answer));
        }
        return facts.with(client).with(facts.answers().with().allSymptoms(answer.answer()).build());
    }
}
