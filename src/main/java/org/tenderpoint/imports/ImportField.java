package org.tenderpoint.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;

/** What a column of a file holds. The words by which files call it stand with the texts. */
public enum ImportField implements Coded {
    CLIENT_KEY(TableKind.CLIENTS, TableKind.APPOINTMENTS),
    NAME(TableKind.CLIENTS, TableKind.APPOINTMENTS),
    FIRST_NAME(TableKind.CLIENTS, TableKind.APPOINTMENTS),
    LAST_NAME(TableKind.CLIENTS, TableKind.APPOINTMENTS),
    BIRTH_DATE(TableKind.CLIENTS, TableKind.APPOINTMENTS),
    MOBILE(TableKind.CLIENTS, TableKind.APPOINTMENTS),
    PHONE(TableKind.CLIENTS, TableKind.APPOINTMENTS),
    EMAIL(TableKind.CLIENTS, TableKind.APPOINTMENTS),
    PREFERRED_TIME(TableKind.CLIENTS),
    LANGUAGE(TableKind.CLIENTS),
    CHANNEL(TableKind.CLIENTS),
    GUARDIAN(TableKind.CLIENTS),
    LAST_VISIT(TableKind.CLIENTS),
    ACTIVE(TableKind.CLIENTS),
    ARCHIVED(TableKind.CLIENTS),
    /** The day, or that it is so. */
    DIED(TableKind.CLIENTS),
    DOCTOR(TableKind.CLIENTS),
    EMERGENCY_NAME(TableKind.CLIENTS),
    EMERGENCY_PHONE(TableKind.CLIENTS),
    APPOINTMENT_KEY(TableKind.APPOINTMENTS),
    /** Day and time in one. */
    START(TableKind.APPOINTMENTS),
    END(TableKind.APPOINTMENTS),
    DAY(TableKind.APPOINTMENTS),
    TIME(TableKind.APPOINTMENTS),
    END_TIME(TableKind.APPOINTMENTS),
    MINUTES(TableKind.APPOINTMENTS),
    THERAPIST(TableKind.APPOINTMENTS),
    TREATMENT(TableKind.APPOINTMENTS),
    /** Read only where the practice has several. */
    PLACE(TableKind.APPOINTMENTS),
    STATE(TableKind.APPOINTMENTS);

    private final Set<TableKind> kinds;

    ImportField(TableKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    public enum TableKind implements Coded {
        CLIENTS,
        APPOINTMENTS
    }

    public static List<ImportField> of(TableKind kind) {
        return Arrays.stream(values()).filter(field -> field.kinds.contains(kind)).toList();
    }

    /** What a column can hold in a practice with one place, or with several. */
    public static List<ImportField> all(boolean severalPlaces) {
        return Arrays.stream(values()).filter(field -> severalPlaces || field != PLACE).toList();
    }

    /** What files of any language write, whichever whoever reads them speaks; folded. */
    static List<String> words(String key) {
        return PageLanguage.locales().stream()
                .flatMap(language -> Arrays.stream(Texts.in(language, key).split(",")))
                .map(SearchWords::fold)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    boolean holdsDate() {
        return this == BIRTH_DATE || this == LAST_VISIT || this == DIED || this == START || this == END || this == DAY;
    }
}
