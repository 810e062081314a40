package org.tenderpoint.imports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.imports.ImportAnswers.TreatmentMeaning;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Modality;

/** What the words of files probably mean here, until a person says otherwise. */
final class WordGuesses {

    private WordGuesses() {}

    /** By the whole name, or by the only one who is called so; the only therapist gives what names none. */
    static Optional<UserId> therapist(String word, Map<String, UserId> therapists) {
        if (word.isEmpty()) {
            return therapists.size() == 1 ? therapists.values().stream().findFirst() : Optional.empty();
        }
        var folded = SearchWords.fold(RowReader.turned(word));
        var exact = Optional.ofNullable(therapists.get(folded));
        if (exact.isPresent()) {
            return exact;
        }
        var words = Set.of(folded.split(" "));
        var alike = therapists.entrySet().stream()
                .filter(one -> List.of(one.getKey().split(" ")).containsAll(words))
                .map(Map.Entry::getValue)
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /** The kind of massage whose name is in the words; the longest, for "hot stone" is more than "stone". */
    static TreatmentMeaning treatment(String treatment) {
        var words = List.of(SearchWords.fold(treatment).split(" "));
        return Arrays.stream(Modality.values())
                .filter(modality -> words.containsAll(List.of(SearchWords.fold(modality.code()).split(" ")))
                        || Texts.everywhere(Texts.key(modality)).stream()
                                .anyMatch(name -> words.containsAll(List.of(SearchWords.fold(name).split(" ")))))
                .max(Comparator.comparing(modality -> modality.code().length()))
                .map(modality -> new TreatmentMeaning(true, Optional.of(modality), Set.of()))
                .orElse(TreatmentMeaning.ONLY_TIME);
    }

    /** Therapists by their names, as {@link #therapist} compares them. */
    static Map<String, UserId> byName(Map<UserId, String> names) {
        return names.entrySet().stream()
                .collect(Collectors.toMap(one -> SearchWords.fold(one.getValue()), Map.Entry::getKey,
                        (first, _) -> first));
    }
}
