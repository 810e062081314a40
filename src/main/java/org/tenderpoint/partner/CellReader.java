package org.tenderpoint.partner;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Discipline;

/** Reads one partner from the texts of a file's fields, and explains each invalid one. */
final class CellReader {

    private final Map<PartnerField, String> texts = new EnumMap<>(PartnerField.class);
    private final Map<PartnerField, String> problems = new EnumMap<>(PartnerField.class);
    private final Optional<Discipline> otherwise;

    /** @param otherwise the discipline of partners that name none */
    CellReader(Optional<Discipline> otherwise) {
        this.otherwise = otherwise;
    }

    /** A field that occurs twice, e.g. in two columns, has its texts joined. */
    void put(PartnerField field, String text) {
        if (!text.isBlank()) {
            texts.merge(field, text.strip(), (first, second) -> first + ", " + second);
        }
    }

    boolean empty() {
        return texts.isEmpty();
    }

    ImportRow row(int number) {
        var disciplines = words(PartnerField.DISCIPLINES, FileWords::discipline);
        var draft = new PartnerDraft(
                text(PartnerField.NAME), text(PartnerField.ORGANISATION),
                disciplines.isEmpty() ? otherwise.map(Set::of).orElse(Set.of()) : disciplines, skills(),
                text(PartnerField.OTHER_SKILLS), words(PartnerField.LANGUAGES, FileWords::language),
                text(PartnerField.PLACE), text(PartnerField.ADDRESS), text(PartnerField.PHONE),
                text(PartnerField.EMAIL),
                text(PartnerField.WEB), text(PartnerField.NOTES), text(PartnerField.AGREED_DAYS));
        draft.problems().forEach(problems::putIfAbsent);
        return ImportRow.read(number, draft, problems);
    }

    /** Trainings outside the fixed ones are kept in their own words. */
    private Set<PartnerSkill> skills() {
        var known = new HashSet<PartnerSkill>();
        for (var said : FileWords.parts(text(PartnerField.SKILLS))) {
            FileWords.skill(said).ifPresentOrElse(known::add, () -> put(PartnerField.OTHER_SKILLS, said));
        }
        return known;
    }

    private <T> Set<T> words(PartnerField field, Function<String, Optional<T>> word) {
        var found = new HashSet<T>();
        for (var said : FileWords.parts(text(field))) {
            word.apply(said).ifPresentOrElse(
                    found::add, () -> problems.put(field, Texts.of("partner.import.unknown." + field.code())));
        }
        return found;
    }

    private String text(PartnerField field) {
        return texts.getOrDefault(field, "");
    }

    /** Several values of one kind, e.g. the phone numbers of a card: the first counts. */
    void first(PartnerField field, Collection<String> several) {
        several.stream().filter(text -> !text.isBlank()).findFirst().ifPresent(text -> put(field, text));
    }

    void all(PartnerField field, List<String> several) {
        put(field, String.join(", ", several));
    }
}
