package org.tenderpoint.followup.rules.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.vocabulary.Region.*;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.RandomSeed;
import org.tenderpoint.followup.rules.RandomFacts;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/**
 * The tables of emergency and today in a second wording, written from the clinical text and not from the rows: no
 * random case is judged milder, and each row that the tables name speaks by itself. Names are those of the tables.
 */
@Tag("random")
@Tag("UC-16")
class TriageTablesTest {

    private static final int CASES = 4_000;
    /** They leave the word to a graver row about the same sign. */
    private static final Set<String> STAND_ASIDE = Set.of("030", "031", "047");

    private final Random random = new Random(RandomSeed.of(20261127));
    private final RandomFacts drawn = new RandomFacts(random);

    @Test
    void noCaseIsJudgedMilderThanTheTablesSay() {
        for (int i = 0; i < CASES; i++) {
            drawn.nextOfBoth();
            for (int more = random.nextInt(4); more >= 0; more--) {
                oneMore();
            }
            var facts = drawn.facts();
            var said = new TableCase(facts).rows();
            var triage = TriageRules.CURRENT.decide(facts);
            said.forEach((row, level) -> {
                var id = "TRI-" + row.substring(0, 3);
                assertThat(triage.level()).as("%s: %s", row, drawn.describe()).isGreaterThanOrEqualTo(level);
                assertThat(STAND_ASIDE.contains(row) || triage.findings().stream()
                        .anyMatch(finding -> finding.id().equals(id) && finding.level().atLeast(level)))
                        .as("%s speaks by itself: %s", row, drawn.describe()).isTrue();
            });
        }
    }

    private void oneMore() {
        var answers = drawn.answers.with();
        switch (random.nextInt(9)) {
            case 0, 1, 2, 3 -> answers.symptom(
                    drawn.one(Symptom.values()), random.nextBoolean() ? Answer.YES : Answer.UNKNOWN);
            case 4 -> answers.symptom(OTHER_NEW, Answer.YES)
                    .details(details -> details.withOtherNew(Set.of(drawn.one(OtherNew.values()))));
            case 5 -> answers.sorenessNow(random.nextInt(11));
            case 6 -> answers.regions(new HashSet<>(List.of(drawn.part(), drawn.part())));
            case 7 -> answers.qualities(Set.of(drawn.one(Quality.values())));
            default -> {
                var condition = drawn.one(Condition.values());
                drawn.conditions.put(condition,
                        random.nextInt(4) == 0 ? ConditionAnswer.NOT_ASKED : drawn.told(condition));
            }
        }

        drawn.answers = answers.build();
    }
}
