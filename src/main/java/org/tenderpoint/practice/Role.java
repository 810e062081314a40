package org.tenderpoint.practice;

import org.tenderpoint.platform.Coded;

/** What a person does in the practice; one person may hold several. */
@Coded.StoredByName
public enum Role implements Coded {
    THERAPIST,
    FRONT_DESK,
    MANAGER;

    /** Its name in the security rules. */
    public String authority() {
        return "ROLE_" + name();
    }
}
