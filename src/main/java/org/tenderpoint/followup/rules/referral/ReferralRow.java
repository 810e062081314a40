package org.tenderpoint.followup.rules.referral;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.followup.rules.referral.Referrals.Letter;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.GoingAhead;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A row of facts: what it adds to the score of each discipline, and the limit that it sets. An unknown fact must be
 * asked before a discipline that the row could refuse (REF-150).
 */
final class ReferralRow {

    /**
     * @param applies how far the row applies
     * @param leftOut what disciplines leave out where it applies
     */
    record Cells(Function<ReferralCase, Applicability> applies, Map<Discipline, Cell> of,
            Map<Discipline, Set<LeftOut>> leftOut) {}

    private ReferralRow() {}

    /** How far a row applies. */
    enum Applicability {
        NOT,
        /** An unknown detail could mean this row: its letters apply, its numbers do not. */
        LETTERS_ONLY,
        FULLY
    }

    /** What a row says about one discipline. */
    record Mark(Letter letter, int number) {}

    /**
     * A cell of the table: a number, a letter, or one of two by a condition.
     *
     * @param worst the strictest letter that it can give
     * @param most the highest number that it can give
     */
    record Cell(Phrase says, Function<ReferralCase, Mark> judge, Letter worst, int most) {

        /** The same, with the worse letter of both cells. */
        Cell and(Cell other) {
            return new Cell(Phrase.parts(List.of(says, other.says)), c -> {
                var one = judge.apply(c);
                var two = other.judge.apply(c);
                return new Mark(worse(one.letter(), two.letter()), one.number() + two.number());
            }, worse(worst, other.worst), most + other.most);
        }
    }

    static final Cell NONE = new Cell(Phrase.typed("0"), c -> new Mark(Letter.FREE, 0), Letter.FREE, 0);
    static final Cell P = letter(Letter.P);
    static final Cell C = letter(Letter.C);
    static final Cell N = letter(Letter.N);

    static Cell add(int number) {
        return new Cell(Phrase.typed((number > 0 ? "+" : "") + number), c -> new Mark(Letter.FREE, number), Letter.FREE,
                number);
    }

    /**
     * One cell if the condition holds, otherwise another.
     *
     * @param key the key of its text, under {@code row.cell.}
     */
    static Cell either(String key, Predicate<ReferralCase> holds, Cell then, Cell otherwise) {
        return new Cell(
                Phrase.of("row.cell." + key, then.says, otherwise.says),
                c -> (holds.test(c) ? then : otherwise).judge.apply(c),
                worse(then.worst, otherwise.worst),
                Math.max(then.most, otherwise.most));
    }

    private static Cell letter(Letter letter) {
        return new Cell(Phrase.typed(letter.name()), c -> new Mark(letter, 0), letter, 0);
    }

    static Letter worse(Letter one, Letter other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    record ApplyingRow(Row<ReferralCase, Cells> row, Applicability how) {

        /** The row's line for a discipline; empty if it has no effect. */
        Optional<Referrals.Line> line(ReferralCase c, Discipline discipline) {
            var mark = requireNonNull(row.then().of().get(discipline)).judge.apply(c);
            int number = how == Applicability.FULLY ? mark.number() : 0;
            return mark.letter() == Letter.FREE && number == 0
                    ? Optional.empty()
                    : Optional.of(new Referrals.Line(row.id(), mark.letter(), number, row.reason()));
        }
    }

    /** The row if it applies. */
    static Optional<ApplyingRow> on(Row<ReferralCase, Cells> row, ReferralCase c) {
        var how = row.then().applies().apply(c);
        return how == Applicability.NOT ? Optional.empty() : Optional.of(new ApplyingRow(row, how));
    }

    /** Whether the row affects no discipline and is only a note. */
    static boolean changesNothing(Row<ReferralCase, Cells> row) {
        return row.then().of().values().stream().allMatch(cell -> cell == NONE);
    }

    /** Whether the row can ask for a clearance or refuse. */
    static boolean couldRefuse(Row<ReferralCase, Cells> row, Discipline discipline) {
        return requireNonNull(row.then().of().get(discipline)).worst.compareTo(Letter.C) >= 0;
    }

    static ReferralRules.MatrixRow matrix(Row<ReferralCase, Cells> row) {
        var worst = new EnumMap<Discipline, Letter>(Discipline.class);
        row.then().of().forEach((discipline, cell) -> worst.put(discipline, cell.worst));
        return new ReferralRules.MatrixRow(row.id(), Set.copyOf(row.about()), worst);
    }

    static RuleEntry entry(Row<ReferralCase, Cells> row) {
        var effect = row.then().of().entrySet().stream()
                .filter(cell -> cell.getValue() != NONE)
                .map(cell -> Phrase.of("row.form.if", Row.word(cell.getKey()), cell.getValue().says()))
                .toList();
        return RuleEntry.of(
                row,
                RuleBookSection.REFERRAL,
                row.title(),
                Phrase.NOTHING,
                effect.isEmpty() ? Phrase.of("row.form.no_effect") : Phrase.parts(effect),
                GoingAhead.THERAPIST,
                codes(row));
    }

    private static RuleTags codes(Row<ReferralCase, Cells> row) {
        var said = RuleTags.all(row.then().of().values().stream().map(ReferralRow::codes).toList());
        return RuleTags.about(row.about()).and(said.effects().isEmpty() ? RuleTags.of(RuleEffect.TELLS) : said);
    }

    private static RuleTags codes(Cell cell) {
        var letter = switch (cell.worst) {
            case N, P -> RuleTags.of(RuleEffect.REFUSES);
            case C -> RuleTags.of(RuleEffect.DOCTOR);
            case FREE -> RuleTags.NONE;
        };
        return cell.most > 0
                ? letter.and(RuleTags.of(RuleEffect.REFERS))
                : cell.most < 0 ? letter.and(RuleTags.of(RuleEffect.REFUSES)) : letter;
    }

    static Writer row(String id, Condition... facts) {
        return new Writer(id, List.of(facts));
    }

    /** Builds a row, in the order facts, when, five cells, source. */
    static final class Writer extends Row.Writer<ReferralCase, Cells, Writer> {

        private Function<ReferralCase, Applicability> applies;
        private final Map<Discipline, Cell> cells = new EnumMap<>(Discipline.class);
        private final Map<Discipline, Set<LeftOut>> leftOut = new EnumMap<>(Discipline.class);

        private Writer(String id, List<Condition> facts) {
            super(id);
            this.applies = c -> facts.stream().anyMatch(c::yes) ? Applicability.FULLY : Applicability.NOT;
            about(facts);
        }

        Writer when(Predicate<ReferralCase> holds) {
            applies = c -> holds.test(c) ? Applicability.FULLY : Applicability.NOT;
            return this;
        }

        Writer asFar(Function<ReferralCase, Applicability> far) {
            applies = far;
            return this;
        }

        Writer cells(Cell chiropractic, Cell physio, Cell yoga, Cell acupuncture, Cell pilates) {
            cells.put(Discipline.CHIROPRACTIC, chiropractic);
            cells.put(Discipline.PHYSIO, physio);
            cells.put(Discipline.YOGA, yoga);
            cells.put(Discipline.ACUPUNCTURE, acupuncture);
            cells.put(Discipline.PILATES, pilates);
            return this;
        }

        Writer without(LeftOut what, Discipline... who) {
            List.of(who).forEach(one -> leftOut.computeIfAbsent(one, _ -> EnumSet.noneOf(LeftOut.class)).add(what));
            return this;
        }

        Row<ReferralCase, Cells> source(String grades, String source) {
            return always(Phrase.NOTHING, new Cells(applies, cells, leftOut))
                    .row(source, grades);
        }
    }
}
