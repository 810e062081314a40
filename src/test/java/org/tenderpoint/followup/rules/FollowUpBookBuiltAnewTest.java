package org.tenderpoint.followup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tenderpoint.BuiltAnew;

/** The books are built once, while their classes are loaded. Built again they decide the same. */
class FollowUpBookBuiltAnewTest {

    @Test
    void builtAgainTheyMeetTheirCasesAndExamples() {
        var came = BuiltAnew.run(Stream.of(
                "triage.TriageCatalogueTest", "triage.TriageRuleTest", "triage.TriageWorkedExamplesTest",
                "adjustment.AdjustmentRulesTest", "adjustment.AdjustmentBoundsTest", "care.SelfCareRulesTest",
                "referral.ReferralRulesTest", "AfterCareWorkedExamplesTest", "FollowUpBoundsTest")
                .map(test -> getClass().getPackageName() + "." + test)
                .toList());

        assertThat(came.failures()).isEmpty();
        assertThat(came.succeeded()).isGreaterThan(900);
    }
}
