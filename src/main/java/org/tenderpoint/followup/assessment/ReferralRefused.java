package org.tenderpoint.followup.assessment;

import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Discipline;

/** A discipline may not be offered to this client; the screen says why in words. */
public class ReferralRefused extends RuntimeException {

    private final String words;

    /** @param words for the therapist; they may name a client's fact, so they are no part of the message */
    public ReferralRefused(String words) {
        super("The referral is refused");
        this.words = words;
    }

    /** The client has been told of the same help, and that has not ended. */
    public static ReferralRefused underWay(Discipline discipline) {
        return new ReferralRefused(Texts.of("referral.refused.open", Texts.label(discipline)));
    }

    /** The reason, for the therapist. */
    public String words() {
        return words;
    }
}
