package org.tenderpoint.partner;

import org.tenderpoint.platform.Coded;

/** The things known of a partner, in the order in which forms and files hold them. */
public enum PartnerField implements Coded {
    NAME,
    ORGANISATION,
    DISCIPLINES,
    SKILLS,
    OTHER_SKILLS,
    LANGUAGES,
    PLACE,
    ADDRESS,
    PHONE,
    EMAIL,
    WEB,
    AGREED_DAYS,
    NOTES
}
