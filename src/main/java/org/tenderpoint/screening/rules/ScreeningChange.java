package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The differences between two decisions. Both must be on the same plan and stage, or differences that come from these
 * appear too.
 *
 * @param lines the level first, then limits, then questions; within a kind stricter ones first
 */
public record ScreeningChange(List<Line> lines) {

    public enum Direction implements Coded {
        /** Less is allowed, or more is asked. */
        STRICTER,
        /** A limit is gone only because the fact behind it is no longer known. Counts as stricter. */
        UNCLEAR,
        /** More is allowed, for known reasons. */
        MILDER;

        /** Whether the therapist must know it before the session. */
        public boolean counts() {
            return this != MILDER;
        }
    }

    public enum Kind implements Coded {
        LEVEL,
        /** A finding that stops the session came or went, without a change of level. */
        STOP,
        CEILING,
        /** The time of all work together or, with a place, of soreness-prone work on each region there. */
        MINUTES,
        MODALITY,
        TECHNIQUE,
        POSITION,
        CREDENTIAL,
        ASK
    }

    /**
     * One difference.
     *
     * @param where {@link Area#NOWHERE} if it has no place
     * @param from the level's code, the ceiling or the minutes before; otherwise empty
     * @param to the same afterwards
     * @param what the modalities, techniques, remaining positions or credential that it is about
     * @param question of {@link Kind#ASK}
     * @param because the findings behind it, from the stricter decision
     */
    public record Line(
            Kind kind, Direction direction, Area where, String from, String to, List<Coded> what, Phrase question,
            List<Finding> because) {

        public Line {
            what = List.copyOf(what);
            because = List.copyOf(because);
        }
    }

    public ScreeningChange {
        lines = List.copyOf(lines);
    }

    /** Whether anything is stricter or unclear. */
    public boolean stricter() {
        return lines.stream().anyMatch(line -> line.direction().counts());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * Compares two decisions.
     *
     * @param lost conditions that were known for the first decision and not for the second
     */
    public static ScreeningChange between(ScreeningDecision before, ScreeningDecision after, Set<Condition> lost) {
        return new DecisionComparison(before, after, lost).all();
    }

    private record DecisionComparison(
            ScreeningDecision before, ScreeningDecision after, Set<Condition> lost, List<Line> lines) {

        DecisionComparison(ScreeningDecision before, ScreeningDecision after, Set<Condition> lost) {
            this(before, after, lost, new ArrayList<>());
        }

        ScreeningChange all() {
            levels();
            // a level that stops the session leaves everything out, so limits cannot be compared
            if (!before.level().stops() && !after.level().stops()) {
                ceilings();
                minutes();
                avoided(Kind.MODALITY, Modality.values(), ScreeningDecision::avoidedModalities);
                avoided(Kind.TECHNIQUE, Technique.values(), ScreeningDecision::avoidedTechniques);
                positions();
                credentials();
                asks();
            }
            lines.sort(Comparator.comparing(Line::kind).thenComparing(Line::direction));
            return new ScreeningChange(lines);
        }

        private void levels() {
            int way = after.level().compareTo(before.level());
            if (way != 0) {
                boolean stricter = way > 0;
                var because = stricter ? at(after, after.level()) : at(before, before.level());
                add(Kind.LEVEL, stricter, Area.NOWHERE, before.level().code(), after.level().code(), List.of(),
                        because);
            } else if (after.level().stops()) {
                stops(after, before, true);
                stops(before, after, false);
            }
        }

        private void stops(ScreeningDecision here, ScreeningDecision there, boolean stricter) {
            at(here, here.level()).stream()
                    .filter(finding -> there.finding(finding.id()).filter(same -> same.level() == finding.level())
                            .isEmpty())
                    .forEach(finding -> add(Kind.STOP, stricter, Area.NOWHERE, "", "", List.of(), List.of(finding)));
        }

        private static List<Finding> at(ScreeningDecision decision, ScreeningLevel level) {
            return decision.shownFindings().stream().filter(finding -> finding.level() == level).toList();
        }

        private void ceilings() {
            for (int from = Pressure.NONE; from <= Pressure.DEEPEST; from++) {
                for (int to = Pressure.NONE; to <= Pressure.DEEPEST; to++) {
                    var where = before.ceilings().where(from).and(after.ceilings().where(to));
                    if (from != to && !where.isEmpty()) {
                        boolean stricter = to < from;
                        var decision = stricter ? after : before;
                        add(Kind.CEILING, stricter, where, String.valueOf(from), String.valueOf(to), List.of(),
                                named(decision, decision.ceilings().rulesIn(where)));
                    }
                }
            }
        }

        private void minutes() {
            var was = before.minutes();
            var is = after.minutes();
            minutes(Area.NOWHERE, was.minutesTogether(), is.minutesTogether());
            record CeilingChange(OptionalInt from, OptionalInt to) {}
            var places = new LinkedHashMap<CeilingChange, Area>();
            for (var side : Area.EVERYWHERE.sides()) {
                places.merge(new CeilingChange(was.sorenessProneAt(side), is.sorenessProneAt(side)), Area.ofPart(side),
                        Area::or);
            }
            places.forEach((turned, where) -> minutes(where, turned.from(), turned.to()));
        }

        private void minutes(Area where, OptionalInt from, OptionalInt to) {
            int way = Integer.compare(to.orElse(Integer.MAX_VALUE), from.orElse(Integer.MAX_VALUE));
            if (way != 0) {
                boolean stricter = way < 0;
                var decision = stricter ? after : before;
                var rules = stricter
                        ? after.minutes().shorterThan(before.minutes())
                        : before.minutes().shorterThan(after.minutes());
                add(Kind.MINUTES, stricter, where, text(from), text(to), List.of(), named(decision, rules));
            }
        }

        private static String text(OptionalInt minutes) {
            return minutes.isPresent() ? String.valueOf(minutes.getAsInt()) : "";
        }

        private <T extends Enum<T> & Coded> void avoided(
                Kind kind, T[] all, Function<ScreeningDecision, Avoided<T>> avoided) {
            addMissing(kind, all, avoided.apply(after), avoided.apply(before), after, true);
            addMissing(kind, all, avoided.apply(before), avoided.apply(after), before, false);
        }

        /** What one decision leaves out and the other does not, grouped by place. */
        private <T extends Enum<T> & Coded> void addMissing(
                Kind kind, T[] all, Avoided<T> here, Avoided<T> there, ScreeningDecision decision, boolean stricter) {
            var places = new LinkedHashMap<Area, List<T>>();
            Arrays.stream(all).forEach(each -> {
                var where = here.where(each).minus(there.where(each));
                if (!where.isEmpty()) {
                    places.computeIfAbsent(where, none -> new ArrayList<>()).add(each);
                }
            });
            places.forEach((where, what) -> {
                var rules = what.stream().flatMap(each -> here.by(each, where).stream()).collect(Collectors.toSet());
                add(kind, stricter, where, "", "", List.copyOf(what), named(decision, rules));
            });
        }

        private void positions() {
            var lostOnes = minus(before.positions(), after.positions());
            var won = minus(after.positions(), before.positions());
            if (!lostOnes.isEmpty() || !won.isEmpty()) {
                boolean stricter = !lostOnes.isEmpty();
                var left = after.positions().stream().sorted().<Coded>map(position -> position).toList();
                add(Kind.POSITION, stricter, Area.NOWHERE, "", "", left,
                        positioning(stricter ? after : before));
            }
        }

        private void credentials() {
            var needed = needed(after);
            var was = needed(before);
            needed.forEach((credential, because) -> {
                if (!was.containsKey(credential)) {
                    add(Kind.CREDENTIAL, true, Area.NOWHERE, "", credential.code(), List.of(), because);
                }
            });
            was.forEach((credential, because) -> {
                if (!needed.containsKey(credential)) {
                    add(Kind.CREDENTIAL, false, Area.NOWHERE, credential.code(), "", List.of(), because);
                }
            });
        }

        private static Map<Credential, List<Finding>> needed(ScreeningDecision decision) {
            var needed = new LinkedHashMap<Credential, List<Finding>>();
            decision.shownFindings().forEach(finding -> finding.effects(Effect.NeedsCredential.class).forEach(
                    needs -> needed.computeIfAbsent(needs.credential(), none -> new ArrayList<>()).add(finding)));
            return needed;
        }

        private void asks() {
            addNewAsks(after, before, true);
            addNewAsks(before, after, false);
        }

        private void addNewAsks(ScreeningDecision here, ScreeningDecision there, boolean stricter) {
            var known = there.openAsks().stream().flatMap(open -> open.keys().stream()).collect(Collectors.toSet());
            here.openAsks().stream()
                    .filter(open -> open.keys().stream().noneMatch(known::contains))
                    .forEach(open -> {
                        var because = named(here, Set.copyOf(open.findings()));
                        lines.add(new Line(
                                Kind.ASK, direction(stricter, because), Area.NOWHERE, "", "", List.of(),
                                open.ask().question(), because));
                    });
        }

        private static List<Finding> positioning(ScreeningDecision decision) {
            return decision.shownFindings().stream()
                    .filter(finding -> !finding.effects(Effect.Positions.class).isEmpty())
                    .toList();
        }

        private static List<Finding> named(ScreeningDecision decision, Set<String> ids) {
            return decision.findings().stream().filter(finding -> ids.contains(finding.id())).toList();
        }

        private void add(
                Kind kind, boolean stricter, Area where, String from, String to, List<Coded> what,
                List<Finding> because) {
            lines.add(new Line(kind, direction(stricter, because), where, from, to, what, Phrase.NOTHING, because));
        }

        /** A limit that is gone only because a fact is no longer known is not milder. */
        private Direction direction(boolean stricter, List<Finding> because) {
            boolean unknownNow = because.stream()
                    .anyMatch(finding -> finding.about().stream().anyMatch(lost::contains));
            return stricter ? Direction.STRICTER : unknownNow ? Direction.UNCLEAR : Direction.MILDER;
        }

        private static Set<Position> minus(Set<Position> all, Set<Position> less) {
            var rest = new TreeSet<>(all);
            rest.removeAll(less);
            return rest;
        }
    }
}
