package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.Referrals.Letter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revision;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleTags;

/**
 * One row of facts against disciplines: what it adds to each score, and what it allows at most.
 *
 * @param facts client facts that the row is about; one that is unknown must be asked before a discipline that the row
 *     could refuse (REF-150)
 */
record ReferralRow(
        String id,
        String title,
        List<Condition> facts,
        Function<ReferralCase, Applies> applies,
        Map<Discipline, Cell> cells,
        String reason,
        String grades,
        String source,
        Set<Enum<?>> traits,
        Revision revision)
        implements Revised {

    /** How far a row speaks. */
    enum Applies {
        NOT,
        /** A detail could mean this row: its letters hold, its numbers do not count. */
        LETTERS_ONLY,
        FULLY
    }

    /** What a row says of one discipline. */
    record Mark(Letter letter, int number) {}

    /**
     * One cell: a number, a letter, or one of two by a condition.
     *
     * @param worst the strictest letter that it can give
     * @param most the highest number that it can give
     */
    record Cell(String words, Function<ReferralCase, Mark> judge, Letter worst, int most) {

        /** The same, with the letter of another cell besides. */
        Cell and(Cell other) {
            return new Cell(words + "; " + other.words, c -> {
                var one = judge.apply(c);
                var two = other.judge.apply(c);
                return new Mark(worse(one.letter(), two.letter()), one.number() + two.number());
            }, worse(worst, other.worst), most + other.most);
        }
    }

    static final Cell NONE = new Cell("0", c -> new Mark(Letter.FREE, 0), Letter.FREE, 0);
    static final Cell P = letter(Letter.P);
    static final Cell C = letter(Letter.C);
    static final Cell N = letter(Letter.N);

    static Cell add(int number) {
        return new Cell((number > 0 ? "+" : "") + number, c -> new Mark(Letter.FREE, number), Letter.FREE, number);
    }

    /** One cell while something holds, otherwise another. */
    static Cell either(String words, Predicate<ReferralCase> holds, Cell then, Cell otherwise) {
        return new Cell(
                then.words + " " + words + ", else " + otherwise.words,
                c -> (holds.test(c) ? then : otherwise).judge.apply(c),
                worse(then.worst, otherwise.worst),
                Math.max(then.most, otherwise.most));
    }

    private static Cell letter(Letter letter) {
        return new Cell(letter.name(), c -> new Mark(letter, 0), letter, 0);
    }

    static Letter worse(Letter one, Letter other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** A row that applies to a case, and how far. */
    record Applying(ReferralRow row, Applies how) {

        /** What the row says of a discipline; empty where it says nothing. */
        Optional<Referrals.Line> line(ReferralCase c, Discipline discipline) {
            var mark = row.cells.get(discipline).judge.apply(c);
            int number = how == Applies.FULLY ? mark.number() : 0;
            return mark.letter() == Letter.FREE && number == 0
                    ? Optional.empty()
                    : Optional.of(new Referrals.Line(row.id, mark.letter(), number, row.reason));
        }
    }

    /** The row as far as it applies; empty where it does not. */
    Optional<Applying> on(ReferralCase c) {
        var how = applies.apply(c);
        return how == Applies.NOT ? Optional.empty() : Optional.of(new Applying(this, how));
    }

    /** Whether it says nothing of any discipline, and is only noted. */
    boolean changesNothing() {
        return cells.values().stream().allMatch(cell -> cell == NONE);
    }

    /** Whether the row can ask for a clearance, or refuse. */
    boolean couldRefuse(Discipline discipline) {
        return cells.get(discipline).worst.compareTo(Letter.C) >= 0;
    }

    ReferralRules.MatrixRow matrix() {
        var worst = new EnumMap<Discipline, Letter>(Discipline.class);
        var words = new EnumMap<Discipline, String>(Discipline.class);
        cells.forEach((discipline, cell) -> {
            worst.put(discipline, cell.worst);
            words.put(discipline, cell == NONE ? "" : cell.words());
        });
        return new ReferralRules.MatrixRow(id, title, Set.copyOf(facts), worst, words);
    }

    RuleEntry entry() {
        var effect = cells.entrySet().stream()
                .filter(cell -> cell.getValue() != NONE)
                .map(cell -> cell.getKey().code() + ": " + cell.getValue().words())
                .collect(Collectors.joining("; "));
        return new RuleEntry(
                id,
                RuleBookSection.REFERRAL,
                title,
                title,
                "",
                effect.isEmpty() ? "no effect" : effect,
                reason,
                source,
                grades,
                revision,
                true,
                codes());
    }

    private RuleTags codes() {
        var said = RuleTags.all(cells.values().stream().map(ReferralRow::codes).toList());
        return RuleTags.about(facts).and(said.effects().isEmpty() ? RuleTags.of(RuleEffect.TELLS) : said);
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

    static Step row(String id, String title, Condition... facts) {
        return new Step(id, title, List.of(facts));
    }

    /** Writes a row in the order of the book: fact, when, five cells, reason, source. */
    static final class Step {

        private final String id;
        private final String title;
        private final List<Condition> facts;
        private Function<ReferralCase, Applies> applies;
        private final Map<Discipline, Cell> cells = new EnumMap<>(Discipline.class);
        private Set<Enum<?>> traits = Set.of();
        private Revision revision = Revision.FIRST;

        private Step(String id, String title, List<Condition> facts) {
            this.id = id;
            this.title = title;
            this.facts = facts;
            this.applies = c -> anyYes(c) ? Applies.FULLY : Applies.NOT;
        }

        private boolean anyYes(ReferralCase c) {
            for (var fact : facts) {
                if (c.yes(fact)) {
                    return true;
                }
            }
            return false;
        }

        Step when(Predicate<ReferralCase> holds) {
            applies = c -> holds.test(c) ? Applies.FULLY : Applies.NOT;
            return this;
        }

        Step asFar(Function<ReferralCase, Applies> far) {
            applies = far;
            return this;
        }

        /** In the order of the book: chiropractic, physio, yoga, acupuncture, pilates. */
        Step cells(Cell chiropractic, Cell physio, Cell yoga, Cell acupuncture, Cell pilates) {
            var inOrder = List.of(chiropractic, physio, yoga, acupuncture, pilates);
            var disciplines = List.of(
                    Discipline.CHIROPRACTIC,
                    Discipline.PHYSIO,
                    Discipline.YOGA,
                    Discipline.ACUPUNCTURE,
                    Discipline.PILATES);
            for (int i = 0; i < inOrder.size(); i++) {
                cells.put(disciplines.get(i), inOrder.get(i));
            }
            return this;
        }

        Step traits(Enum<?>... more) {
            traits = Set.of(more);
            return this;
        }

        /** For a row, or a new revision of one, that came with a later version of the rule set. */
        Step since(String version) {
            revision = revision.from(version);
            return this;
        }

        /** For an old revision: the version that brought the new one, or no longer has the row. */
        Step until(String version) {
            revision = revision.to(version);
            return this;
        }

        ReferralRow because(String reason, String grades, String source) {
            return new ReferralRow(id, title, facts, applies, cells, reason, grades, source, traits, revision);
        }
    }
}
