package org.tenderpoint.imports;

import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/**
 * A line of a file, and what was wrong with it.
 *
 * @param left whether the whole row is left out, not only the cell
 */
record FileNote(String table, int line, Optional<ImportField> field, NoteWhy why, boolean left) {

    String words() {
        return field.map(one -> Texts.of("imports.field." + one.code()) + ": ").orElse("")
                + Texts.of("imports.note." + why.code());
    }

    /** What is wrong with a line or a cell. */
    enum NoteWhy implements Coded {
        NO_NAME,
        TOTAL,
        /** It says how the cells below a heading are written. */
        HINT,
        KEY_TWICE,
        NO_START,
        ALL_DAY,
        /** The calendar has a newer version of it. */
        NEWER_THERE,
        /** How it repeats cannot be read. */
        NOT_REPEATED,
        UNKNOWN_ZONE,
        OFF_THERE,
        /** The file ends in the middle. */
        CUT_OFF,
        NO_CLIENT,
        SEVERAL_CLIENTS,
        TOO_LONG,
        NOT_A_DAY,
        NOT_A_TIME,
        NOT_A_PHONE,
        /** A spreadsheet has dropped what stands in front. */
        PHONE_COMPLETED,
        PHONE_INCOMPLETE,
        NOT_AN_EMAIL,
        NOT_MINUTES,
        NO_VALUE,
        ONE_OF_SEVERAL,
        /** Columns of one name hold different values. */
        FIRST_OF_SEVERAL,
        WORD_FOR_NOTHING,
        TURNED,
        LETTERS_GUESSED,
        UNKNOWN_STATE,
        UNKNOWN_PLACE,
        SHIFTED,
        LEFT_BY_TREATMENT,
        LEFT_BY_THERAPIST,
        LEFT_BY_CHOICE,
        CLIENT_LEFT,
        CLIENT_ARCHIVED,
        CLIENT_RESTRICTED,
        CLIENT_DIED,
        /** Where it comes from, only managers saw the record; so it is here. */
        RESTRICTED_THERE,
        /** The same, and the client has been here unrestricted. */
        RESTRICTED_ONLY_THERE,
        /** Where it comes from, the client is recorded as dead; so it is here. */
        DIED_THERE,
        /** The same, and here the client lives. */
        DIED_ONLY_THERE,
        IN_THE_PAST,
        TOO_FAR_AHEAD,
        NO_SUCH_HOUR,
        NOT_A_THERAPIST,
        THERAPIST_BUSY,
        CLIENT_BUSY,
        PLACE_CLOSED,
        CHANGED_HERE,
        NOT_SAVED
    }
}
