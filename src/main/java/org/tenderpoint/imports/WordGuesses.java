package org.tenderpoint.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.imports.ImportAnswers.TreatmentMeaning;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.vocabulary.Modality;

/** What the words of files probably mean here, until a person says otherwise. */
final class WordGuesses {

    private static final Pattern BETWEEN = Pattern.compile(
            "[–—:;,/|()@\\[\\]&+]|\\s-|-\\s|(?i)\\s(?:with|for|and|mit|für|und|bei)\\s");
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\p{L}*\\.?");
    /** Words that stand beside a name. */
    private static final Set<String> BESIDE = Stream.concat(
            ImportField.words("imports.beside").stream(),
            Arrays.stream(Modality.values()).flatMap(WordGuesses::names)
                    .flatMap(name -> Stream.of(SearchWords.fold(name).split(" "))))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern NAME_TURNED = Pattern.compile("([^,]+),([^,]+)");
    /** What follows a comma in a name without being a first name. */
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "md", "phd", "dds", "rn", "esq");

    private static final Map<String, Locale> LANGUAGES = languages();

    private WordGuesses() {}

    /** By the whole name, or by the only one who is called so; the only therapist gives what names none. */
    static Optional<UserId> therapist(String word, Map<String, UserId> therapists) {
        if (word.isEmpty()) {
            return therapists.size() == 1 ? therapists.values().stream().findFirst() : Optional.empty();
        }
        var folded = SearchWords.name(turned(word));
        var exact = Optional.ofNullable(therapists.get(folded));
        if (exact.isPresent()) {
            return exact;
        }
        var words = SearchWords.words(folded);
        var alike = therapists.entrySet().stream()
                .filter(one -> SearchWords.words(one.getKey()).containsAll(words))
                .map(Map.Entry::getValue)
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /**
     * The kind of massage whose name in any language is in the words; the longest, for "hot stone" is more than
     * "stone".
     */
    static TreatmentMeaning treatment(String treatment) {
        var words = List.of(SearchWords.fold(treatment).split(" "));
        return Arrays.stream(Modality.values())
                .filter(modality -> names(modality)
                        .anyMatch(name -> words.containsAll(List.of(SearchWords.fold(name).split(" ")))))
                .max(Comparator.comparing(modality -> modality.code().length()))
                .map(modality -> new TreatmentMeaning(true, Optional.of(modality), Set.of()))
                .orElse(TreatmentMeaning.ONLY_TIME);
    }

    /** {@code Rivera, Ada} is Ada Rivera. */
    static String turned(String name) {
        var m = NAME_TURNED.matcher(name);
        return m.matches() && !SUFFIXES.contains(SearchWords.fold(m.group(2)))
                ? (m.group(2).strip() + " " + m.group(1).strip()).strip()
                : name;
    }

    /** The language with this code, or with this name in any that the program speaks. */
    static Optional<Locale> language(String word) {
        var folded = SearchWords.fold(word);
        return Optional.ofNullable(LANGUAGES.getOrDefault(folded, LANGUAGES.get(folded.split(" ")[0])));
    }

    private static Map<String, Locale> languages() {
        var all = new HashMap<String, Locale>();
        for (var code : Locale.getISOLanguages()) {
            var language = Locale.of(code);
            all.put(code, language);
            Stream.concat(PageLanguage.locales().stream(), Stream.of(language))
                    .forEach(in -> all.putIfAbsent(SearchWords.fold(language.getDisplayLanguage(in)), language));
        }
        return Map.copyOf(all);
    }

    static Optional<PreferredChannel> channel(String word) {
        return Coded.of(PreferredChannel.class, SearchWords.fold(word).replace(" ", ""));
    }

    /**
     * What may be a name in the words of an appointment: between marks, and without what is surely none. A hyphen
     * within a word is part of a name, so that Ada Rivera-Lopez is not Ada Rivera.
     */
    static List<String> parts(String words) {
        return Stream.of(BETWEEN.split(words))
                .flatMap(part -> Stream.of(part.strip(), Stream.of(part.strip().split("\\s+"))
                        .filter(word -> !BESIDE.contains(SearchWords.fold(word)) && !NUMBERED.matcher(word).matches())
                        .collect(Collectors.joining(" "))))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> names(Modality modality) {
        return Stream.concat(Stream.of(modality.code()),
                PageLanguage.locales().stream().map(language -> Texts.in(language, Texts.key(modality))));
    }

    /** Therapists by their names, as {@link #therapist} compares them. */
    static Map<String, UserId> byName(Map<UserId, String> names) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(one -> SearchWords.name(one.getValue()), Map.Entry::getKey,
                        (first, _) -> first));
    }
}
