package org.tenderpoint.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEffect;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Which rules to find; all parts must match. It is part of the address, so that a list can be sent to a colleague.
 *
 * @param words each must occur somewhere in the rule, in English or in its title and reason as the reader reads them
 */
public record RuleFilter(
        String words,
        Optional<RuleBookSection> section,
        Optional<Condition> condition,
        Optional<Modality> modality,
        Optional<Technique> technique,
        Optional<RuleEffect> effect,
        Optional<Grade> grade) {

    /** Nobody types more; an address may contain it. */
    private static final int MOST_WORDS = 200;

    public static final RuleFilter ALL = new RuleFilter(
            "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    public RuleFilter {
        words = PlainText.line(words);
        words = words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
    }

    /** Reads the parameters of an address; ignores unknown ones. */
    public static RuleFilter of(Map<String, List<String>> parameters) {
        return new RuleFilter(
                first(parameters, "q").orElse(""),
                coded(parameters, "section", RuleBookSection.class),
                coded(parameters, "condition", Condition.class),
                coded(parameters, "modality", Modality.class),
                coded(parameters, "technique", Technique.class),
                coded(parameters, "effect", RuleEffect.class),
                first(parameters, "grade").flatMap(text -> Stream.of(Grade.A, Grade.B, Grade.C)
                        .filter(grade -> grade.label().equalsIgnoreCase(text))
                        .findFirst()));
    }

    /** The parameters that {@link #of} reads; empty ones are omitted. */
    public Map<String, List<String>> parameters() {
        var all = new LinkedHashMap<String, List<String>>();
        if (!words.isEmpty()) {
            all.put("q", List.of(words));
        }
        put(all, "section", section);
        put(all, "condition", condition);
        put(all, "modality", modality);
        put(all, "technique", technique);
        put(all, "effect", effect);
        grade.ifPresent(found -> all.put("grade", List.of(found.label())));
        return all;
    }

    public boolean all() {
        return equals(ALL);
    }

    boolean matches(RuleEntry entry) {
        var tags = entry.tags();
        return holds(section, found -> entry.section() == found)
                && holds(condition, tags.conditions()::contains)
                && holds(modality, tags.modalities()::contains)
                && holds(technique, tags.techniques()::contains)
                && holds(effect, tags.effects()::contains)
                && holds(grade, entry.evidence()::contains)
                && hasWords(entry);
    }

    private boolean hasWords(RuleEntry entry) {
        var rule = Stream.of(entry.title(), entry.when(), entry.result(), entry.effect(), entry.reason())
                .map(words -> Say.in(Texts.STORED, words));
        var all = Stream.concat(rule,
                Stream.of(entry.id(), entry.source(), RuleWords.title(entry), RuleWords.reason(entry)))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split(" ")).allMatch(all::contains);
    }

    private static <T> boolean holds(Optional<T> wanted, Predicate<T> test) {
        return wanted.isEmpty() || test.test(wanted.get());
    }

    private static <E extends Enum<E> & Coded> void put(Map<String, List<String>> all, String name, Optional<E> value) {
        value.ifPresent(found -> all.put(name, List.of(found.code())));
    }

    private static <E extends Enum<E> & Coded> Optional<E> coded(
            Map<String, List<String>> parameters, String name, Class<E> type) {
        return first(parameters, name).flatMap(code -> Coded.of(type, code));
    }

    static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
