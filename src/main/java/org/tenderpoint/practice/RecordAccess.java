package org.tenderpoint.practice;

import org.tenderpoint.platform.Coded;

/** Whose records a therapist may read. */
@Coded.StoredByName
public enum RecordAccess implements Coded {
    /** Every client's, since colleagues cover for each other; each look stands in the audit trail. */
    PRACTICE,
    /** Those of own clients. */
    OWN
}
