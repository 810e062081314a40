package org.tenderpoint.screening.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderpoint.BuiltAnew;

/** The book is built once, while its classes are loaded. Built again it decides the same. */
class ScreeningBookBuiltAnewTest {

    @Test
    void builtAgainTheBooksReadTheSame() {
        var came = BuiltAnew.run(List.of("org.tenderpoint.rulebook.RulesDocumentTest"));

        assertThat(came.failures()).isEmpty();
        assertThat(came.succeeded()).isEqualTo(3);
    }

    @Test
    void builtAgainItMeetsItsCasesAndExamples() {
        var came = BuiltAnew.run(
                RuleCatalogueTest.class, PrinciplesTest.class, WorkedExamplesTest.class,
                ScreeningBoundsTest.class, RuleRevisionsTest.class);

        assertThat(came.failures()).isEmpty();
        assertThat(came.succeeded()).isGreaterThan(900);
    }
}
