package org.tenderpoint.partner;

import org.tenderpoint.platform.Coded;

/** The fields of a partner, in the order of forms and files. */
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
