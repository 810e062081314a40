package org.tenderpoint.partner;

import org.tenderpoint.platform.Texts;

/** An invalid detail of a partner; its message is for the person who typed it, and never repeats the text. */
public class PartnerRefused extends IllegalArgumentException {

    private final PartnerField field;

    PartnerRefused(PartnerField field, String why) {
        super(why);
        this.field = field;
    }

    /** @param how {@code missing} or {@code wrong} */
    static PartnerRefused of(PartnerField field, String how) {
        return new PartnerRefused(field, Texts.of("partner." + how + "." + field.code()));
    }

    public PartnerField field() {
        return field;
    }
}
