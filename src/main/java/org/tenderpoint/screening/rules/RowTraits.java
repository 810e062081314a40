package org.tenderpoint.screening.rules;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Revised;

/**
 * Which rows carry a trait, in any version. Answers and clearances are kept under the ids of rows and findings; what
 * such an id stands for is looked up in the row, so that no code knows a rule by its id.
 */
public final class RowTraits {

    private static final Map<Enum<?>, Set<String>> IDS = new ConcurrentHashMap<>();

    /** By their codes: a doctor's word has the same names as what follows from it. */
    private static final Map<String, Enum<?>> BY_CODE = Stream
            .of(ScreeningTrait.values(), DoctorsWord.values(), DoctorsWord.After.values())
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(RowTraits::code, trait -> trait));

    private RowTraits() {}

    /** As they are stored with a finding. */
    public static Set<String> codes(Set<Enum<?>> traits) {
        return traits.stream().map(RowTraits::code).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws NullPointerException if one is unknown: a trait is never skipped */
    public static Set<Enum<?>> of(Set<String> codes) {
        return codes.stream().map(code -> Objects.requireNonNull(BY_CODE.get(code), code))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String code(Enum<?> trait) {
        return switch (trait) {
            case DoctorsWord word -> "word:" + word.name();
            case DoctorsWord.After word -> "after:" + word.name();
            default -> trait.name();
        };
    }

    /** The ids of the rows with this trait, and of the findings of their pairs that carry it. */
    static Set<String> ids(Enum<?> trait) {
        return IDS.computeIfAbsent(trait, RowTraits::read);
    }

    private static Set<String> read(Enum<?> trait) {
        var rows = Revised.ids(ScreeningRules.SINGLE_ROWS, trait).stream();
        var pairs = ScreeningRules.PAIR_ROWS.stream().flatMap(row -> Pairs.ids(row, trait));
        return Stream.concat(rows, pairs).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a doctor's word names one of these rows. */
    static boolean names(MedicalClearance clearance, Enum<?> trait) {
        var ids = ids(trait);
        return clearance.findings().stream().anyMatch(ids::contains);
    }

    /** The condition that a yes under this key makes true, whatever intake said of it. */
    static Optional<Condition> impliedBy(String key) {
        return Optional.ofNullable(Implied.BY_KEY.get(key));
    }

    /** Read from the rows when the first answer is. */
    private static final class Implied {
        private static final Map<String, Condition> BY_KEY = ScreeningRules.SINGLE_ROWS.stream()
                .flatMap(row -> row.then().effects().stream()
                        .flatMap(then -> then.implies().entrySet().stream())
                        .map(implied -> Map.entry(RowEffect.key(row.id(), implied.getKey()), implied.getValue())))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
