package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.screening.rules.facts.Stage;
import org.tenderpoint.vocabulary.BodyPart;
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
     * What a row adds, and what a client is told of it.
     *
     * @param effects none where the row has nothing to say
     * @param reason where it depends on what was found
     */
    record Said(List<Effect> effects, Optional<Phrase> reason) {}

    record Result(ScreeningLevel level, Stage stage, Function<OtherFindings, Said> says) {}

    private DerivedRow() {}

    /** The row's finding, if it has something to say. */
    static Optional<Finding> apply(Row<OtherFindings, Result> row, OtherFindings found) {
        var said = row.then().says().apply(found);
        var level = row.then().level();
        return said.effects().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Finding(row.id(), row.title(), level, level, said.effects(), List.of(), false, Set.of(),
                                said.reason().orElse(row.reason()), row.source(), Grade.of(row.grades()),
                                !row.has(ScreeningTrait.NOT_OVERRIDABLE), false,
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
            return add(_ -> true, new Result(level, stage, found -> new Said(effects.apply(found), Optional.empty())));
        }

        /** The same of some places, with what a client is told of each. */
        Writer then(ScreeningLevel level, Stage stage, Function<OtherFindings, SortedMap<BodyPart, Integer>> places,
                BiFunction<OtherFindings, SortedMap<BodyPart, Integer>, List<Effect>> effects,
                BiFunction<OtherFindings, SortedMap<BodyPart, Integer>, Phrase> reason) {
            return add(_ -> true, new Result(level, stage, found -> {
                var there = places.apply(found);
                return new Said(effects.apply(found, there), Optional.of(reason.apply(found, there)));
            }));
        }

        Row<OtherFindings, Result> source(String source, Grade grade) {
            return row(source, grade.label());
        }
    }
}
