package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Revision;

/**
 * One row of the table of modalities and conditions: where a modality is left out, and with which conditions. Each
 * condition is a finding of its own, e.g. {@code SCR-310.anticoagulant}.
 *
 * @param what the modality, or the technique, that the row is about, in words
 */
record Pairs(
        String id, String what, Function<Where, Then> leftOut, List<Place> places, String reason, String source,
        Grade grade, Map<Enum<?>, Condition> traitsOfPairs, Revision revision)
        implements Revised {

    /** Where, and with which conditions. */
    record Place(Where where, List<Partner> partners) {
        String words() {
            return partners.stream().map(Partner::words).collect(Collectors.joining("; "))
                    + (where.words().isEmpty() ? "" : " (" + where.words() + ")");
        }
    }

    static Builder pairs(String id, Modality modality) {
        return new Builder(id, Then.plain(modality), where -> Then.without(where, modality));
    }

    static Builder pairs(String id, String what, Function<Where, Then> leftOut) {
        return new Builder(id, what, leftOut);
    }

    /** The conditions in words, each place for itself. */
    String words() {
        return places.stream().map(Place::words).collect(Collectors.joining("; "));
    }

    /** A rule for each condition; what several places say of one condition stands in one rule. */
    List<Rule> rules() {
        var byCode = new LinkedHashMap<String, List<Map.Entry<Where, Partner>>>();
        for (var place : places) {
            for (var partner : place.partners()) {
                byCode.computeIfAbsent(partner.code(), _ -> new ArrayList<>()).add(Map.entry(place.where(), partner));
            }
        }
        return byCode.entrySet().stream().map(entry -> rule(entry.getKey(), entry.getValue())).toList();
    }

    private Rule rule(String code, List<Map.Entry<Where, Partner>> entries) {
        var partners = entries.stream().map(Map.Entry::getValue).distinct().toList();
        var about = EnumSet.noneOf(Condition.class);
        entries.forEach(entry -> about.addAll(entry.getValue().about()));
        var words = entries.stream().map(entry -> entry.getValue().words()).distinct().collect(Collectors.joining("; "));
        var effects = entries.stream()
                .map(entry -> Then.when(entry.getValue().words(), entry.getValue()::applies,
                        leftOut.apply(entry.getKey())))
                .toArray(Then[]::new);
        return Rule.rule(id + "." + code, what + " with " + words)
                .about(about)
                .when(words, facts -> anyApplies(partners, facts))
                .then(ScreeningLevel.ADAPT, effects)
                .traits(ScreeningTrait.SUMMED_UP)
                .traits(traits(about))
                .revision(revision)
                .because(reason, source, grade);
    }

    private Enum<?>[] traits(Set<Condition> about) {
        return traitsOfPairs.entrySet().stream()
                .filter(tag -> about.contains(tag.getValue()))
                .map(Map.Entry::getKey)
                .toArray(Enum<?>[]::new);
    }

    /** The ids of the row and of its pairs that carry the tag; none where it doesn't. */
    Stream<String> ids(Enum<?> tag) {
        return traitsOfPairs.containsKey(tag)
                ? Stream.concat(Stream.of(id), rules().stream().filter(rule -> rule.has(tag)).map(Rule::id))
                : Stream.empty();
    }

    private static boolean anyApplies(List<Partner> partners, Reading facts) {
        for (int i = 0; i < partners.size(); i++) {
            if (partners.get(i).applies(facts)) {
                return true;
            }
        }
        return false;
    }

    /** Builds a row in the order in which it is read. */
    static final class Builder {

        private final String id;
        private final String what;
        private final Function<Where, Then> leftOut;
        private final List<Place> places = new ArrayList<>();
        private final Map<Enum<?>, Condition> traits = new HashMap<>();
        private Revision revision = Revision.FIRST;

        private Builder(String id, String what, Function<Where, Then> leftOut) {
            this.id = id;
            this.what = what;
            this.leftOut = leftOut;
        }

        Builder everywhere(Partner... partners) {
            return at(Where.ALL, partners);
        }

        Builder at(Where where, Partner... partners) {
            places.add(new Place(where, List.of(partners)));
            return this;
        }

        /** What sets the row apart, and its pair with this condition. */
        Builder tag(Enum<?> tag, Condition condition) {
            traits.put(tag, condition);
            return this;
        }

        /** For a row, or a new revision of one, that came with a later version of the rule set. */
        Builder since(String version) {
            revision = revision.from(version);
            return this;
        }

        /** For an old revision: the version that brought the new one, or no longer has the row. */
        Builder until(String version) {
            revision = revision.to(version);
            return this;
        }

        Pairs because(String reason, String source, Grade grade) {
            return new Pairs(id, what, leftOut, List.copyOf(places), reason, source, grade, Map.copyOf(traits), revision);
        }
    }
}
