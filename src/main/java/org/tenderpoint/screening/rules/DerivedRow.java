package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** A row that reads the findings of other rows. */
final class DerivedRow {

    /** When a derived row is read. */
    enum Stage {
        /** After all plain rows: what their limits mean for modalities. */
        ON_MODALITIES,
        /** Last: what all findings mean for the plan. */
        ON_PLAN
    }

    record OtherFindings(List<Finding> findings, Combined combined, Reading facts) {}

    /**
     * What a row concludes, and the reason for the client.
     *
     * @param effects empty where the row does not apply
     * @param reason only where it depends on the findings
     */
    record Conclusion(List<Effect> effects, Optional<Phrase> reason) {}

    record Result(ScreeningLevel level, Stage stage, Function<OtherFindings, Conclusion> conclude) {}

    private DerivedRow() {}

    static Optional<Finding> apply(Row<OtherFindings, Result> row, OtherFindings found) {
        var said = row.then().conclude().apply(found);
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

        Writer then(ScreeningLevel level, Stage stage, Function<OtherFindings, List<Effect>> effects) {
            return always(new Result(level, stage, found -> new Conclusion(effects.apply(found), Optional.empty())));
        }

        /** A conclusion about some places, with the client's reason for each. */
        Writer then(ScreeningLevel level, Stage stage, Function<OtherFindings, SortedMap<BodyPart, Integer>> places,
                BiFunction<OtherFindings, SortedMap<BodyPart, Integer>, List<Effect>> effects,
                BiFunction<OtherFindings, SortedMap<BodyPart, Integer>, Phrase> reason) {
            return always(new Result(level, stage, found -> {
                var there = places.apply(found);
                return new Conclusion(effects.apply(found, there), Optional.of(reason.apply(found, there)));
            }));
        }

        Row<OtherFindings, Result> source(String source, Grade grade) {
            return row(source, grade.label());
        }
    }
}
