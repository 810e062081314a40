package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.followup.rules.cases.BookExample;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.Symptom.NumbWhere;
import org.tenderpoint.followup.rules.facts.Symptom.ShootingInto;
import org.tenderpoint.followup.rules.facts.Symptom.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom.WeakWhere;
import org.tenderpoint.vocabulary.Answer.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.StandingAnswers.ConditionAnswer;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/** The books after a session, of an older version, read facts as if the words that came later did not exist. */
@Tag("UC-26")
class LaterWordsAfterSessionsTest {

    private static final int DRAWN = 150;

    @Test
    void whateverIsToldInLaterWordsAnOlderVersionDecidesTheSame() {
        var older = RuleSetVersion.KNOWN.stream()
                .filter(version -> version.compareTo(RuleSetVersion.SECOND_EDITION) < 0)
                .toList();
        for (var facts : examples()) {
            for (var version : older) {
                var denied = decided(version, told(facts, Recorded.NO));
                assertThat(decided(version, told(facts, Recorded.YES))).isEqualTo(denied);
                assertThat(decided(version, told(facts, Recorded.NOT_ASKED))).isEqualTo(denied);
            }
        }
    }

    /** What the four books say. */
    private static List<Object> decided(RuleSetVersion version, FollowUpFacts facts) {
        var triage = TriageRules.inVersion(version).decide(facts);
        var referrals = ReferralRules.inVersion(version).decide(facts, triage);
        return List.of(
                triage.findings().stream()
                        .map(finding -> finding.id() + finding.level() + finding.call() + finding.asks())
                        .toList(),
                triage.notes().stream().map(Triage.Note::id).toList(),
                AdjustmentRules.inVersion(version).decide(facts, triage),
                SelfCareRules.inVersion(version).decide(facts, triage),
                referrals.choices(), referrals.notes(), referrals.triggers());
    }

    private static List<FollowUpFacts> examples() {
        return Stream.concat(
                Stream.of(BookExample.ofTriage(), BookExample.ofAdjustments(), BookExample.ofSelfCare(),
                        BookExample.ofReferrals()).flatMap(List::stream).map(BookExample::facts),
                SomeFollowUpFacts.drawn(DRAWN).stream())
                .toList();
    }

    /** The same facts with this answer to everything that came with the second edition. */
    private static FollowUpFacts told(FollowUpFacts facts, Recorded answer) {
        var client = facts.client();
        for (var condition : Condition.values()) {
            if (!condition.knownIn(RuleSetVersion.FIRST)) {
                client = client.with(condition, ConditionAnswer.of(answer));
            }
        }
        var answers = facts.answers().with();
        for (var symptom : Symptom.values()) {
            if (!symptom.knownIn(RuleSetVersion.FIRST)) {
                answers.symptom(symptom, answer.answer());
            }
        }
        boolean yes = answer == Recorded.YES;
        answers.numbWhere(yes ? Set.of(NumbWhere.FACE) : Set.of())
                .weakWhere(yes ? Set.of(WeakWhere.BOTH_LEGS) : Set.of())
                .shootingInto(yes ? Set.of(ShootingInto.BOTH_LEGS) : Set.of())
                .swollenWhere(yes ? Set.of(SwollenWhere.FACE) : Set.of())
                .weaknessWorse(answer.answer())
                .headHit(answer.answer());
        return facts.with().client(client).answers(answers.build()).build();
    }
}
