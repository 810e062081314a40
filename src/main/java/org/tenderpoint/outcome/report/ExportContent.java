package org.tenderpoint.outcome.report;

import org.tenderpoint.platform.Coded;

/** What is exported. */
public enum ExportContent implements Coded {
    /** A row for each session. */
    SESSIONS,
    /** A row for each figure. */
    FIGURES
}
