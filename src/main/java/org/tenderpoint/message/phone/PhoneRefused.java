package org.tenderpoint.message.phone;

import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;

/** The phone did not do what it was asked. Carries only the reason: a phone's own words contain numbers. */
public final class PhoneRefused extends Exception {

    /** Also a trouble of a message, whose words say what to do. */
    public enum PhoneTrouble implements Coded {
        /** No such address, or nothing answers there: the phone is off, elsewhere, or has another address now. */
        PHONE_AWAY,
        /** It did not answer in time. */
        PHONE_SLOW,
        /** It refused the user or the password. */
        PHONE_SIGN_IN,
        /** What answers is not the application, or is broken. */
        PHONE_STRANGE,
        /** The address is not within the practice's own network. */
        PHONE_OUTSIDE,
        /** The password can no longer be read, e.g. after a restore with another key. */
        PHONE_LOCKED,
        NUMBER_REFUSED,
        /** There is no SIM card in the phone, so nothing left. */
        NO_SIM,
        /** The phone has no mobile network. */
        NO_NETWORK,
        /** The phone did not come to send it while it might go, so nothing left. */
        TEXT_LATE,
        /** Android or the network lets the phone send no more for now. */
        TEXT_LIMIT,
        /** The phone tried, and the network did not take it. */
        TEXT_FAILED
    }

    private final PhoneTrouble trouble;

    public PhoneRefused(PhoneTrouble trouble) {
        super(trouble.code());
        this.trouble = trouble;
    }

    public PhoneTrouble trouble() {
        return trouble;
    }

    /** What is wrong and what to do, as for a message that failed by it. */
    public String words() {
        return Texts.of("message_trouble." + trouble.code());
    }
}
