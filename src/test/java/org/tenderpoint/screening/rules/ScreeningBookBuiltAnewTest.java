package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tenderpoint.BuiltAnew;

/** The book is built once, while its classes are loaded. Built again it decides the same. */
class ScreeningBookBuiltAnewTest {

    @Test
    void builtAgainItMeetsItsCasesAndExamples() {
        var came = BuiltAnew.run(
                RuleCatalogueTest.class, RuleEffectsTest.class, PrinciplesTest.class, WorkedExamplesTest.class,
                ScreeningBoundsTest.class, RuleRevisionsTest.class);

        assertThat(came.failures()).isEmpty();
        assertThat(came.succeeded()).isGreaterThan(900);
    }
}
