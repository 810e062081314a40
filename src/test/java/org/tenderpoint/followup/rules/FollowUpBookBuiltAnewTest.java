package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tenderpoint.BuiltAnew;

/** The books are built once, while their classes are loaded. Built again they decide the same. */
class FollowUpBookBuiltAnewTest {

    @Test
    void builtAgainTheyMeetTheirCasesAndExamples() {
        var came = BuiltAnew.run(
                TriageCatalogueTest.class, TriageRuleTest.class, TriageWorkedExamplesTest.class,
                AdjustmentRulesTest.class,
                SelfCareRulesTest.class, ReferralRulesTest.class, AfterCareWorkedExamplesTest.class,
                FollowUpBoundsTest.class);

        assertThat(came.failures()).isEmpty();
        assertThat(came.succeeded()).isGreaterThan(900);
    }
}
