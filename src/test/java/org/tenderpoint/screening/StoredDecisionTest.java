package org.tenderpoint.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.screening.hold.StartBlock;
import org.tenderpoint.screening.rules.RuleExamples;
import org.tenderpoint.screening.rules.RuleExamples.RuleExample;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.SomeScreeningFacts;
import org.tenderpoint.vocabulary.Ceilings;

class StoredDecisionTest {

    private static final int DRAWN = 1_000;

    @Test
    void everyExampleOfARuleIsReadAsItWasDecided() {
        RuleExamples.all().stream().map(RuleExample::facts).map(ScreeningRules.CURRENT::decide)
                .forEach(StoredDecisionTest::readAsDecided);
    }

    @Test
    void randomDecisionsWithAnswersClearancesAndOverridesAreReadAsTheyWereDecided() {
        SomeScreeningFacts.decided(DRAWN).forEach(StoredDecisionTest::readAsDecided);
    }

    private static void readAsDecided(ScreeningDecision decision) {
        var rows = decision.findings().stream().map(FindingLine::new).toList();
        var ceilings = Json.list(Json.write(decision.ceilings().limits()), Ceilings.Limit.class);

        var stored = Json.read(Json.write(StoredDecision.of(decision)), StoredDecision.class);
        var read = stored.with(decision.ruleSet(), decision.stage(), decision.level(),
                FindingLine.findings(rows, stored.findings()), Ceilings.of(ceilings));

        assertThat(read).isEqualTo(decision);
        assertThat(parts(read)).isEqualTo(parts(decision));
    }

    /** What the decisions' own comparison leaves out: who sets a limit and who leaves something out. */
    private static List<Object> parts(ScreeningDecision decision) {
        return List.of(
                decision.ceilings().limits(), decision.avoidedModalities().entries(),
                decision.avoidedTechniques().entries(), decision.shownFindings(), decision.deadline(),
                StartBlock.in(decision));
    }
}
