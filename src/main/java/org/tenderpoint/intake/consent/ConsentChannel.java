package org.tenderpoint.intake.consent;

import org.tenderpoint.platform.Coded;

/** How answers came in. */
public enum ConsentChannel implements Coded {
    THERAPIST,
    FRONT_DESK,
    KIOSK,
    LINK
}
