package org.tenderpoint.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDay;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.own.OwnAnswer;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;

/**
 * Of two intakes of one person, field by field the answer that asks for more care: yes before don't know before no
 * before what nobody asked. Where both answered and differ, the question is to be asked again. Pure.
 */
final class CarefulAnswers {

    /** Conditions of which a no asks for care. */
    private static final Set<Detail> REASSURING = EnumSet.of(
            Detail.DOCTOR_AWARE, Detail.ASPIRIN_ONLY, Detail.STABLE, Detail.CONTROLLED, Detail.CLEARED_FOR_MASSAGE,
            Detail.WOUND_HEALED, Detail.SEEN_BY_DOCTOR, Detail.NO_BEARING, Detail.ON_LIST);

    private final IntakeVersionRecord one;
    private final IntakeVersionRecord other;
    private final Map<String, ToldDay> told = new HashMap<>();

    private CarefulAnswers(IntakeVersionRecord one, IntakeVersionRecord other) {
        this.one = one;
        this.other = other;
    }

    /** @param one the newer, whose id and day stay */
    static IntakeVersionRecord of(IntakeVersionRecord one, IntakeVersionRecord other) {
        return new CarefulAnswers(one, other).merged();
    }

    private IntakeVersionRecord merged() {
        var a = one.answers();
        var b = other.answers();
        var answers = a;
        for (var condition : Condition.values()) {
            answers = answers.with(condition, condition(condition, a.of(condition), b.of(condition)));
        }
        answers = answers
                .withMassagesElsewhere(fewer(a.massagesElsewhere(), b.massagesElsewhere()))
                .withSideEffectsBefore(worse(a.sideEffectsBefore(), b.sideEffectsBefore()))
                .withPressurePreference(lighter(a.pressurePreference(), b.pressurePreference()))
                .withSensitiveRegions(joined(a.sensitiveRegions(), b.sensitiveRegions()))
                .withAvoidRegions(joined(a.avoidRegions(), b.avoidRegions()))
                .withGoals(joined(a.goals(), b.goals()))
                .withMedicines(joined(a.medicines(), b.medicines()))
                .withAllergiesText(joined(a.allergiesText(), b.allergiesText()))
                .withConsents(consents(a.consents(), b.consents()))
                .withOwn(own(a.own(), b.own()));
        return new IntakeVersionRecord(
                one.id(), one.client(), one.number(), answers, one.confirmedAt(), one.confirmedBy(), one.channel(),
                one.toldOn(), told, one.massagesToldOn(), one.changes());
    }

    /** No rule asks which is more careful: the newer stays. */
    private static Map<String, OwnAnswer> own(Map<String, OwnAnswer> newer, Map<String, OwnAnswer> older) {
        var all = new HashMap<>(older);
        all.putAll(newer);
        return all;
    }

    private ConditionAnswer condition(Condition condition, ConditionAnswer a, ConditionAnswer b) {
        int first = care(a.recorded());
        int second = care(b.recorded());
        boolean bothSaid = first > 0 && second > 0;
        var chosen = of(a, b);
        if (first == second && a.recorded() == Recorded.YES) {
            details(condition, a, b, chosen);
            return chosen;
        }
        take(condition, first >= second ? one : other, chosen.details().keySet());
        if (bothSaid && first != second) {
            disagree(condition);
        }
        return chosen;
    }

    /** The more careful of two answers; of two that are yes, with the details that ask for more care. */
    static ConditionAnswer of(ConditionAnswer a, ConditionAnswer b) {
        int first = care(a.recorded());
        int second = care(b.recorded());
        return first == second && a.recorded() == Recorded.YES ? details(a, b) : first >= second ? a : b;
    }

    private void details(Condition condition, ConditionAnswer a, ConditionAnswer b, ConditionAnswer both) {
        // what counts for some weeks counts from the later day
        take(condition, other.toldDay(condition).day().isAfter(one.toldDay(condition).day()) ? other : one, Set.of());
        both.details().forEach((detail, value) -> take(
                condition, value.equals(a.details().get(detail)) ? one : other, Set.of(detail)));
        // asked again by name, and until then with the details that ask for more care
        if (!a.details().equals(b.details())) {
            disagree(condition);
        }
    }

    private static ConditionAnswer details(ConditionAnswer a, ConditionAnswer b) {
        var all = new EnumMap<Detail, String>(Detail.class);
        for (var detail : Stream.concat(a.details().keySet().stream(), b.details().keySet().stream()).distinct()
                .toList()) {
            var ours = a.details().getOrDefault(detail, "");
            var theirs = b.details().getOrDefault(detail, "");
            var both = ours.equals(theirs) ? ours : careful(detail, ours, theirs);
            if (!both.isEmpty()) {
                all.put(detail, both);
            }
        }
        // what two tell otherwise stays unknown, and is not worked out from a date on which they agree
        Stream.concat(a.details().keySet().stream(), b.details().keySet().stream())
                .filter(detail -> !all.containsKey(detail))
                .flatMap(detail -> detail.workedOutFrom().stream())
                .toList().forEach(all::remove);
        return new ConditionAnswer(Recorded.YES, all);
    }

    /**
     * Of two values that differ; empty, which is unknown, where nobody can say which asks for more care: what one of
     * them left open may be another day than the other tells. A place that only one tells is kept, with its limits.
     */
    private static String careful(Detail detail, String ours, String theirs) {
        return switch (detail.kind()) {
            case ANSWER -> care(detail, ours) >= care(detail, theirs) ? ours : theirs;
            case REGIONS -> list(ours, theirs);
            case CHOICES -> ours.isEmpty() || theirs.isEmpty() ? "" : list(ours, theirs);
            case TEXT -> joined(ours, theirs);
            default -> "";
        };
    }

    private static String list(String ours, String theirs) {
        return Stream.of(ours, theirs).flatMap(list -> Arrays.stream(list.split(",")))
                .filter(code -> !code.isEmpty()).distinct().sorted().collect(Collectors.joining(","));
    }

    private static int care(Detail detail, String value) {
        var grave = REASSURING.contains(detail) ? Answer.NO : Answer.YES;
        return value.equals(grave.code()) ? 2 : value.isEmpty() || value.equals(Answer.UNKNOWN.code()) ? 1 : 0;
    }

    private static int care(Recorded answer) {
        return switch (answer) {
            case YES -> 3;
            case DONT_KNOW -> 2;
            case NO -> 1;
            case NOT_ASKED -> 0;
        };
    }

    private void take(Condition condition, IntakeVersionRecord from, Set<Detail> details) {
        told.put(ToldDay.key(condition), from.toldDay(condition));
        details.forEach(detail -> told.put(ToldDay.key(condition, detail), from.toldDay(condition, detail)));
    }

    private void disagree(Condition condition) {
        told.computeIfPresent(ToldDay.key(condition), (_, when) -> new ToldDay(when.day(), true));
    }

    static OptionalInt fewer(OptionalInt a, OptionalInt b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : OptionalInt.of(Math.min(a.getAsInt(), b.getAsInt()));
    }

    static SideEffectsBefore worse(SideEffectsBefore a, SideEffectsBefore b) {
        return List.of(SideEffectsBefore.USUALLY, SideEffectsBefore.SOMETIMES, SideEffectsBefore.NEVER).stream()
                .filter(one -> one == a || one == b)
                .findFirst()
                .orElse(SideEffectsBefore.UNKNOWN);
    }

    static Map<Region, Integer> lighter(Map<Region, Integer> a, Map<Region, Integer> b) {
        var all = new EnumMap<Region, Integer>(Region.class);
        all.putAll(a);
        b.forEach((region, level) -> all.merge(region, level, Math::min));
        return all;
    }

    static Set<BodyPart> joined(Set<BodyPart> a, Set<BodyPart> b) {
        var all = new LinkedHashSet<>(a);
        all.addAll(b);
        return all;
    }

    /** Both, if they are not the same; the rest of what is too long stands in the version itself. */
    static String joined(String a, String b) {
        var lines = new HashSet<>(a.lines().toList());
        var more = b.lines().filter(line -> !lines.contains(line)).collect(Collectors.joining("\n"));
        var text = a.isEmpty() ? more : more.isEmpty() ? a : a + "\n" + more;
        return text.length() > IntakeAnswers.TEXT_LENGTH ? a : text;
    }

    /** A no to a consent asks for more care than a yes. */
    static Consents consents(Consents a, Consents b) {
        var all = a;
        for (var kind : ConsentKind.values()) {
            if (a.of(kind) == Recorded.NOT_ASKED || b.of(kind) == Recorded.NO) {
                all = all.with(kind, b.of(kind));
            }
        }
        return all;
    }
}
