package org.tenderpoint.followup.rules.referral;

import static java.util.Objects.requireNonNull;
import static org.tenderpoint.followup.rules.referral.Referrals.Letter;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revised.SwitchedOff;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The referral book: a score by place and facts, and letters that limit it. The worst letter decides before the score,
 * so that no number outweighs a danger. Unknown facts must be asked before a discipline that they could refuse.
 */
public final class ReferralRules {

    static final int SUGGEST_FROM = 50;
    static final int BEST_SCORE = 100;
    static final int POSSIBLE_FROM = 25;
    static final int MOST_SUGGESTED = 3;
    /** The change of a complaint, from −3 to 3 (REF-165). */
    public static final int HELPED_FROM = 2;
    public static final int WORSE_TO = -1;
    static final int ASKED_FOR = 10;
    /** Up to this many missing answers are named; of more, only the number. */
    private static final int NAMED_AT_MOST = 3;

    private static final Comparator<Referrals.Choice> STRENGTH_FIRST = best(
            Discipline.PHYSIO, Discipline.PILATES, Discipline.YOGA, Discipline.ACUPUNCTURE, Discipline.CHIROPRACTIC);
    private static final Comparator<Referrals.Choice> MOVEMENT_FIRST = best(
            Discipline.PHYSIO, Discipline.YOGA, Discipline.PILATES, Discipline.ACUPUNCTURE, Discipline.CHIROPRACTIC);

    static final List<Row<ReferralCase, ReferralRow.Cells>> ROWS = Stream
            .of(ReferralSpineRows.ROWS, ReferralHealthRows.ROWS)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Row::id))
            .toList();

    private static final Map<RuleSetVersion, ReferralRules> BY_VERSION = RuleSetVersion.KNOWN.stream()
            .collect(Collectors.toUnmodifiableMap(version -> version, version -> of(version, ROWS)));

    public static final ReferralRules CURRENT = inVersion(RuleSetVersion.CURRENT);

    private final RuleSetVersion version;
    private final SwitchedOff off;
    private final List<Row<ReferralCase, ReferralRow.Cells>> rows;
    /** The facts with which a row could refuse a discipline. */
    private final Map<Discipline, Set<Condition>> refusedBy = new EnumMap<>(Discipline.class);

    private ReferralRules(RuleSetVersion version, SwitchedOff off, List<Row<ReferralCase, ReferralRow.Cells>> rows) {
        this.version = version;
        this.off = off;
        this.rows = List.copyOf(rows);
        for (var discipline : Discipline.values()) {
            var facts = EnumSet.noneOf(Condition.class);
            rows.stream().filter(row -> ReferralRow.couldRefuse(row, discipline))
                    .forEach(row -> facts.addAll(row.about()));
            refusedBy.put(discipline, facts);
        }
    }

    /** The book of a version, which decides as it did then. */
    public static ReferralRules inVersion(RuleSetVersion version) {
        return Objects.requireNonNull(BY_VERSION.get(version), () -> "No such rule-set version: " + version);
    }

    /** The revisions of these rows in a version. */
    static ReferralRules of(RuleSetVersion version, List<Row<ReferralCase, ReferralRow.Cells>> rows) {
        return new ReferralRules(version, SwitchedOff.NONE, Revised.in(version, rows));
    }

    /** The same book without these rows of facts, to see what they change; the name of its rule set says so. */
    public ReferralRules without(Set<String> ids) {
        var left = off.and(ids);
        return new ReferralRules(version, left, left.of(rows));
    }

    /**
     * A row of facts with its limit for each discipline.
     *
     * @param worst the strictest letter that it can give
     */
    public record MatrixRow(String id, Set<Condition> facts, Map<Discipline, Letter> worst) {}

    /** All rows of facts against all disciplines, in the order of the book. */
    public List<MatrixRow> matrix() {
        return rows.stream().map(ReferralRow::matrix).toList();
    }

    /** What a discipline leaves out where these rows applied, with the conditions that the rows are about. */
    public static Map<LeftOut, Set<Condition>> leftOut(Collection<String> ids, Discipline discipline) {
        var all = new EnumMap<LeftOut, Set<Condition>>(LeftOut.class);
        ROWS.stream().filter(row -> ids.contains(row.id()))
                .forEach(row -> row.then().leftOut().getOrDefault(discipline, Set.of())
                        .forEach(what -> all.computeIfAbsent(what, _ -> EnumSet.noneOf(Condition.class))
                                .addAll(row.about())));
        return all;
    }

    /** Judges every discipline; those that the client declined are listed separately. */
    public Referrals decide(FollowUpFacts facts, Triage triage) {
        var c = ReferralCase.of(facts.knownIn(version), triage);
        var applying = new ArrayList<ReferralRow.ApplyingRow>();
        for (var row : rows) {
            ReferralRow.on(row, c).ifPresent(applying::add);
        }
        return decide(c, applying);
    }

    Referrals decide(ReferralCase c, List<ReferralRow.ApplyingRow> applying) {
        var triggers = ReferralTriggers.of(c);
        boolean needed = !Collections.disjoint(triggers, ReferralTriggers.NEEDED);
        var base = ReferralScores.base(c.mainRegions());
        var holds = ReferralTriggers.holds(c);
        var judged = new ArrayList<Referrals.Choice>();
        for (var discipline : Discipline.values()) {
            if (!c.facts().stored().otherHelp().declined().contains(discipline)) {
                var choice = judge(c, base, holds, applying, discipline);
                judged.add(needed ? choice : notSuggested(choice, triggers.getFirst()));
            }
        }
        judged.sort(order(c));
        return new Referrals(
                off.name(version),
                triggers.stream().map(ReferralTriggers::because).toList(),
                atMostThree(judged, c),
                notes(c, applying));
    }

    private Referrals.Choice judge(
            ReferralCase c,
            ReferralScores.PlaceScores base,
            List<Referrals.Line> holds,
            List<ReferralRow.ApplyingRow> applying,
            Discipline discipline) {
        var lines = new ArrayList<Referrals.Line>();
        lines.add(new Referrals.Line(
                ReferralWords.BASE.id(), Letter.FREE, requireNonNull(base.scores().get(discipline)),
                c.mainRegions().isEmpty() ? Phrase.of("followup.refer.unknown") : base.reason(discipline)));
        if (c.facts().stored().otherHelp().asked().discipline().equals(Optional.of(discipline))) {
            lines.add(new Referrals.Line(ReferralWords.ASKED_FOR.id(), Letter.FREE, ASKED_FOR,
                    ReferralTriggers.ASKED.words()));
        }
        lines.addAll(holds);
        for (var row : applying) {
            row.line(c, discipline).ifPresent(lines::add);
        }
        addMustKnow(lines, c, discipline);
        int sum = 0;
        var letter = Letter.FREE;
        for (var line : lines) {
            sum += line.number();
            letter = ReferralRow.worse(letter, line.letter());
        }
        int score = Math.clamp(sum, 0, BEST_SCORE);
        if (letter == Letter.FREE && score < POSSIBLE_FROM) {
            lines.add(new Referrals.Line(ReferralWords.BASE.id(), Letter.FREE, 0, Phrase.of("row.REF-160.little")));
        }
        return new Referrals.Choice(discipline, status(letter, score), score, letter, lines);
    }

    static ReferralStatus status(Letter letter, int score) {
        return switch (letter) {
            case N -> ReferralStatus.NOT_SUITABLE;
            case C -> ReferralStatus.ONLY_AFTER_CLEARANCE;
            case P -> ReferralStatus.POSSIBLE;
            case FREE -> score >= SUGGEST_FROM
                    ? ReferralStatus.SUGGESTED
                    : score >= POSSIBLE_FROM ? ReferralStatus.POSSIBLE : ReferralStatus.NOT_SUITABLE;
        };
    }

    /** REF-150: unknown facts with which a row could refuse this discipline. */
    private void addMustKnow(List<Referrals.Line> lines, ReferralCase c, Discipline discipline) {
        var missing = new ArrayList<Phrase>();
        for (var fact : refusedBy.getOrDefault(discipline, Set.of())) {
            boolean asked = fact != Condition.OSTEOPOROSIS || c.aged(AT_RISK).maybe();
            if (asked && c.unknown(fact)) {
                missing.add(Phrase.of(fact));
            }
        }
        if (c.age().isEmpty() && refusedByAge(discipline)) {
            missing.add(Phrase.of("row.REF-150.age"));
        }
        if (!missing.isEmpty()) {
            lines.add(new Referrals.Line(ReferralWords.MUST_KNOW.id(), Letter.C, 0, askFirst(missing)));
        }
    }

    /** A few missing answers by name; of many, only the number. */
    private static Phrase askFirst(List<Phrase> missing) {
        return missing.size() <= NAMED_AT_MOST
                ? Phrase.of("followup.because.ask_first", Phrase.listed(missing))
                : Phrase.of("followup.because.ask_first_more", Phrase.listed(missing.subList(0, NAMED_AT_MOST)),
                        missing.size() - NAMED_AT_MOST);
    }

    private boolean refusedByAge(Discipline discipline) {
        return rows.stream().anyMatch(row -> row.has(FollowUpTrait.BY_AGE) && ReferralRow.couldRefuse(row, discipline));
    }

    /** REF-004, REF-005: without a trigger the best discipline is only possible. */
    private static Referrals.Choice notSuggested(Referrals.Choice choice, ReferralTriggers why) {
        return choice.status() == ReferralStatus.SUGGESTED
                ? lowered(choice, new Referrals.Line(why.id(), Letter.FREE, 0, why.words()))
                : choice;
    }

    private static Referrals.Choice lowered(Referrals.Choice choice, Referrals.Line why) {
        var lines = new ArrayList<>(choice.lines());
        lines.add(why);
        return new Referrals.Choice(
                choice.discipline(), ReferralStatus.POSSIBLE, choice.score(), choice.letter(), lines);
    }

    /** REF-161: the rest are lowered to possible. */
    private static List<Referrals.Choice> atMostThree(List<Referrals.Choice> judged, ReferralCase c) {
        long suggested = judged.stream().filter(choice -> choice.status() == ReferralStatus.SUGGESTED).count();
        if (suggested <= MOST_SUGGESTED) {
            return judged;
        }
        var best = judged.stream()
                .filter(choice -> choice.status() == ReferralStatus.SUGGESTED)
                .limit(MOST_SUGGESTED)
                .toList();
        var line = new Referrals.Line(ReferralWords.AT_MOST_THREE.id(), Letter.FREE, 0,
                Phrase.of("row.REF-161.says"));
        return judged.stream()
                .map(choice -> choice.status() == ReferralStatus.SUGGESTED && !best.contains(choice)
                        ? lowered(choice, line)
                        : choice)
                .sorted(order(c))
                .toList();
    }

    /** REF-162: by status, then score, then a fixed order. */
    private static Comparator<Referrals.Choice> order(ReferralCase c) {
        boolean strength = c.yes(Condition.SCOLIOSIS) || c.yes(Condition.HYPERMOBILITY);
        return strength ? STRENGTH_FIRST : MOVEMENT_FIRST;
    }

    private static Comparator<Referrals.Choice> best(Discipline... ties) {
        var inOrder = List.of(ties);
        return Comparator.comparing(Referrals.Choice::status)
                .thenComparing(Comparator.comparingInt(Referrals.Choice::score).reversed())
                .thenComparing(choice -> inOrder.indexOf(choice.discipline()));
    }

    private static List<RuleReason> notes(ReferralCase c, List<ReferralRow.ApplyingRow> applying) {
        var notes = new ArrayList<>(ReferralTriggers.notes(c));
        applying.stream()
                .map(ReferralRow.ApplyingRow::row)
                .filter(ReferralRow::changesNothing)
                .forEach(row -> notes.add(new RuleReason(row.id(), row.reason())));
        return notes;
    }

    public static boolean doctorFirst(Collection<String> ids) {
        return ids.contains(ReferralWords.DOCTOR_FIRST.id()) || ids.contains(ReferralWords.RED_FLAGS.id());
    }

    /** Whether one of these rules asks for unknown facts first. */
    public static boolean asksFirst(Collection<String> ids) {
        return ids.contains(ReferralWords.MUST_KNOW.id());
    }

    /** The entries of the rule book, by id. */
    public List<RuleEntry> entries() {
        return Stream.concat(rows.stream().map(ReferralRow::entry), Revised.in(version, ReferralWords.ENTRIES).stream())
                .sorted(Comparator.comparing(RuleEntry::id))
                .toList();
    }
}
