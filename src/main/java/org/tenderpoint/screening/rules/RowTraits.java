package org.tenderpoint.screening.rules;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Revised;

/**
 * Finds rows by their traits, in all versions. Stored answers and clearances name rows and findings by id; their
 * meaning is looked up in the row's traits, so that no code depends on a rule's id.
 */
public final class RowTraits {

    private static final Map<Enum<?>, Set<String>> IDS = new ConcurrentHashMap<>();

    /** Traits by code; the two enums of a doctor's word share their names, so codes have a prefix. */
    private static final Map<String, Enum<?>> BY_CODE = Stream
            .of(ScreeningTrait.values(), DoctorsWord.values(), DoctorsWord.RowsAfterWord.values())
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(RowTraits::code, trait -> trait));

    private RowTraits() {}

    /** The codes that are stored with a finding. */
    public static Set<String> codes(Set<Enum<?>> traits) {
        return traits.stream().map(RowTraits::code).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws NullPointerException if a code is unknown */
    public static Set<Enum<?>> of(Set<String> codes) {
        return codes.stream().map(code -> Objects.requireNonNull(BY_CODE.get(code), code))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String code(Enum<?> trait) {
        return switch (trait) {
            case DoctorsWord word -> "word:" + word.name();
            case DoctorsWord.RowsAfterWord word -> "after:" + word.name();
            default -> trait.name();
        };
    }

    static Set<String> ids(Enum<?> trait) {
        return IDS.computeIfAbsent(trait, RowTraits::read);
    }

    private static Set<String> read(Enum<?> trait) {
        var rows = Revised.ids(ScreeningRules.SINGLE_ROWS, trait).stream();
        var pairs = ScreeningRules.PAIR_ROWS.stream().flatMap(row -> Pairs.ids(row, trait));
        return Stream.concat(rows, pairs).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a doctor's word names a row with this trait. */
    static boolean names(MedicalClearance clearance, Enum<?> trait) {
        var ids = ids(trait);
        return clearance.findings().stream().anyMatch(ids::contains);
    }

    /** The condition that a yes under this key makes true, regardless of the intake. */
    static Optional<Condition> impliedBy(String key) {
        return Optional.ofNullable(ImpliedConditions.BY_KEY.get(key));
    }

    /** The keys of the questions whose answers are kept with a condition, and the conditions of their rows. */
    public static Map<String, Set<Condition>> keptQuestions() {
        return KeptConditions.BY_KEY;
    }

    /** The keys of the questions that an answered last follow-up makes unnecessary. */
    public static Set<String> answeredByFollowUp() {
        return ids(ScreeningTrait.ANSWERED_BY_THE_LAST_FOLLOW_UP);
    }

    /** The keys of the questions about what a doctor said. */
    public static Set<String> whatADoctorSaid() {
        return ids(ScreeningTrait.ASKS_WHAT_A_DOCTOR_SAID);
    }

    /** Initialised on first use. */
    private static final class KeptConditions {
        private static final Map<String, Set<Condition>> BY_KEY = ScreeningRules.SINGLE_ROWS.stream()
                .flatMap(row -> row.then().effects().stream()
                        .flatMap(then -> then.keeps().stream())
                        .map(part -> Map.entry(AskEffects.key(row.id(), part), row.about())))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Initialised on first use. */
    private static final class ImpliedConditions {
        private static final Map<String, Condition> BY_KEY = ScreeningRules.SINGLE_ROWS.stream()
                .flatMap(row -> row.then().effects().stream()
                        .flatMap(then -> then.implies().entrySet().stream())
                        .map(implied -> Map.entry(AskEffects.key(row.id(), implied.getKey()), implied.getValue())))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
