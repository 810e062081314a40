package org.tenderpoint.intake;

import org.tenderpoint.shared.Coded;

/** How answers came in. */
public enum Channel implements Coded {
    THERAPIST,
    FRONT_DESK,
    KIOSK,
    LINK
}
