package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A row of the table of modalities and conditions: where a modality is left out, and for which conditions. Each
 * condition makes its own finding, e.g. {@code SCR-310.anticoagulant}.
 *
 * @param what the modality or technique
 * @param named its form within a sentence
 * @param ofPairs traits of the pairs with a condition
 */
record Pairs(Phrase what, Phrase named, Function<EffectArea, RowEffect> leftOut, List<Place> places,
        Map<Enum<?>, Condition> ofPairs) {

    /** Where, and with which conditions. */
    record Place(EffectArea where, List<Partner> partners) {
        Phrase words() {
            var with = Phrase.parts(partners.stream().map(Partner::phrase).toList());
            return where.words().isEmpty()
                    ? Phrase.of("row.form.with", with)
                    : Phrase.of("row.form.with.at", with, where.words());
        }
    }

    static Writer pairs(String id, Modality modality) {
        return new Writer(id, Phrase.of(modality), RowWords.of(modality), where -> RowEffect.without(where, modality));
    }

    static Writer pairs(String id, Technique technique) {
        return new Writer(id, Phrase.of("row." + id + ".what"), RowWords.of(technique),
                where -> RowEffect.no(where, technique));
    }

    /** One rule for each condition, which covers all of its places. */
    static List<Row<Reading, ScreeningRow.Result>> rules(Row<Reading, Pairs> row) {
        var byCode = new LinkedHashMap<String, List<Map.Entry<EffectArea, Partner>>>();
        for (var place : row.then().places()) {
            for (var partner : place.partners()) {
                byCode.computeIfAbsent(partner.code(), _ -> new ArrayList<>()).add(Map.entry(place.where(), partner));
            }
        }
        return byCode.entrySet().stream().map(entry -> rule(row, entry.getKey(), entry.getValue())).toList();
    }

    private static Row<Reading, ScreeningRow.Result> rule(
            Row<Reading, Pairs> row, String code, List<Map.Entry<EffectArea, Partner>> entries) {
        var partners = entries.stream().map(Map.Entry::getValue).distinct().toList();
        var about = EnumSet.noneOf(Condition.class);
        entries.forEach(entry -> about.addAll(entry.getValue().about()));
        var with = Phrase.parts(partners.stream().map(Partner::phrase).toList());
        var effects = entries.stream()
                .map(entry -> RowEffect.when(entry.getValue().phrase(), entry.getValue()::applies,
                        row.then().leftOut().apply(entry.getKey())))
                .toArray(RowEffect[]::new);
        return ScreeningRow.rule(row.id() + "." + code)
                .title(Phrase.of("row.with", row.then().what(), with))
                .about(about)
                .when(with, facts -> anyApplies(partners, facts))
                .then(ScreeningLevel.ADAPT, effects)
                .traits(ScreeningTrait.SUMMED_UP)
                .traits(row.then().traits(about))
                .revision(row.revision())
                .reason(row.reason())
                .source(row.source(), Grade.of(row.grades()));
    }

    private Enum<?>[] traits(Set<Condition> about) {
        return ofPairs.entrySet().stream()
                .filter(tag -> about.contains(tag.getValue()))
                .map(Map.Entry::getKey)
                .toArray(Enum<?>[]::new);
    }

    /** The ids of the row and its pairs that have the trait. */
    static Stream<String> ids(Row<Reading, Pairs> row, Enum<?> trait) {
        return row.then().ofPairs().containsKey(trait)
                ? Stream.concat(Stream.of(row.id()), rules(row).stream().filter(rule -> rule.has(trait)).map(Row::id))
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

    static final class Writer extends Row.Writer<Reading, Pairs, Writer> {

        private final Phrase what;
        private final Phrase named;
        private final Function<EffectArea, RowEffect> leftOut;
        private final List<Place> places = new ArrayList<>();
        private final Map<Enum<?>, Condition> ofPairs = new HashMap<>();

        private Writer(String id, Phrase what, Phrase named, Function<EffectArea, RowEffect> leftOut) {
            super(id);
            this.what = what;
            this.named = named;
            this.leftOut = leftOut;
        }

        Writer everywhere(Partner... partners) {
            return at(EffectArea.ALL, partners);
        }

        Writer at(EffectArea where, Partner... partners) {
            places.add(new Place(where, List.of(partners)));
            return this;
        }

        Writer trait(Enum<?> trait, Condition condition) {
            ofPairs.put(trait, condition);
            return this;
        }

        Row<Reading, Pairs> source(String source, Grade grade) {
            always(Phrase.parts(places.stream().map(Place::words).toList()),
                    new Pairs(what, named, leftOut, List.copyOf(places), Map.copyOf(ofPairs)));
            return row(source, grade.label());
        }
    }
}
