package org.tenderpoint.intake;

import java.util.List;
import java.util.stream.Stream;

/** Names of medicines and allergens to pick from while typing. */
public final class IntakeSuggestions {

    private static final String LIST = "/intake/suggestions.txt";
    private static final List<String> MEDICINES = Stream.concat(KnownMedicines.names().stream(), of("medicine"))
            .distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    private static final List<String> ALLERGIES = of("allergy").toList();

    private IntakeSuggestions() {}

    /** In alphabetical order. */
    public static List<String> medicines() {
        return MEDICINES;
    }

    public static List<String> allergies() {
        return ALLERGIES;
    }

    private static Stream<String> of(String kind) {
        return KnownMedicines.lines(LIST).filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length()).strip());
    }
}
