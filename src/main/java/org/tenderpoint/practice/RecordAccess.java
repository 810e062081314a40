package org.tenderpoint.practice;

import org.tenderpoint.platform.Coded;

/** Whose records a therapist may read. */
@Coded.StoredByName
public enum RecordAccess implements Coded {
    /** Every client's, since colleagues cover for each other; the audit trail records each look. */
    PRACTICE,
    /** Those of their own clients. */
    OWN
}
