package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry.Grade;
import org.tenderpoint.vocabulary.say.Phrase;

/** What a row does that reads what other rows found. */
final class DerivedRow {

    /** When a derived row is read. */
    enum Stage {
        /** After all others: what their limits mean for the modalities. */
        ON_MODALITIES,
        /** Last: what all findings mean for the plan. */
        ON_PLAN
    }

    /** What the other rows found. */
    record OtherFindings(List<Finding> findings, Combined combined, Reading facts) {}

    /**
     * @param effects what it adds; none where it has nothing to say
     * @param reason what a client is told, where that depends on what was found
     */
    record Result(ScreeningLevel level, Stage stage, Function<OtherFindings, List<Effect>> effects,
            Optional<Function<OtherFindings, Phrase>> reason) {}

    private DerivedRow() {}

    /** The row's finding, if it has something to say. */
    static Optional<Finding> apply(Row<OtherFindings, Result> row, OtherFindings found) {
        var said = row.then().effects().apply(found);
        var level = row.then().level();
        var reason = row.then().reason().map(of -> of.apply(found)).orElse(row.reason());
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Finding(row.id(), row.title(), level, level, said, List.of(), false, Set.of(), reason,
                                row.source(), Grade.of(row.grades()), !row.has(ScreeningTrait.NOT_OVERRIDABLE), false,
                                row.traits()));
    }

    static Writer derived(String id) {
        return new Writer(id);
    }

    static final class Writer extends Row.Writer<OtherFindings, Result, Writer> {

        private Writer(String id) {
            super(id);
        }

        @Override
        protected Writer self() {
            return this;
        }

        Writer then(ScreeningLevel level, Stage stage, Function<OtherFindings, List<Effect>> effects) {
            return add(_ -> true, new Result(level, stage, effects, Optional.empty()));
        }

        Writer then(ScreeningLevel level, Stage stage, Function<OtherFindings, List<Effect>> effects,
                Function<OtherFindings, Phrase> reason) {
            return add(_ -> true, new Result(level, stage, effects, Optional.of(reason)));
        }

        Row<OtherFindings, Result> source(String source, Grade grade) {
            return row(source, grade.label());
        }
    }
}
