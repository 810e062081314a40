package org.tenderpoint.outcome;

import org.tenderpoint.shared.Coded;

/** What is exported. */
public enum ExportContent implements Coded {
    /** A row for each session. */
    SESSIONS,
    /** A row for each figure. */
    FIGURES
}
