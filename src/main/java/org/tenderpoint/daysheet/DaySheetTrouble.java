package org.tenderpoint.daysheet;

import org.tenderpoint.platform.Coded;

/** Why there is no sheet from the last time. Words: {@code daysheet.trouble.<code>}. */
public enum DaySheetTrouble implements Coded {
    /** it was begun, and the program ended on the way */
    UNFINISHED,
    /** the folder cannot be written */
    FOLDER,
    /** the password was sealed with another key */
    PASSWORD,
    /** a fault of the program */
    OTHER
}
