package org.tenderpoint.message;

import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.platform.Coded;

/** Why a message was not sent: what went wrong, or why it was withheld. Never contains an address. */
public enum MessageTrouble implements Coded {
    /** The mail server could not be reached. */
    NOT_REACHED,
    /** The connection to the mail server could not be encrypted. */
    NOT_SECURED,
    /** The mail server refused the program's name or password. */
    SIGN_IN_REFUSED,
    /** The mail server refused the address. */
    ADDRESS_REFUSED,
    /** The mail server did not accept it, for another reason. */
    NOT_TAKEN,
    /** The outbox folder could not be written to. */
    FOLDER,
    /** No longer needed: the client has answered or been called, or the case is closed. */
    NOT_NEEDED,
    /** The client does not want to be contacted. */
    UNWANTED,
    /** There is no address, or no way to answer by a link. */
    NO_WAY,
    /** The client belongs to the sample practice. */
    MADE_UP,
    /** The client has died. */
    DIED,
    /** Nobody sent it in time. */
    TOO_LATE,
    /** Somebody has put it aside. */
    PUT_ASIDE,
    /** Nothing answers at the phone's address. */
    PHONE_AWAY,
    /** The phone did not answer in time. */
    PHONE_SLOW,
    /** The phone refused the user or the password. */
    PHONE_SIGN_IN,
    /** What answers at the phone's address is not the application, or is broken. */
    PHONE_STRANGE,
    /** The phone's address leads out of the practice's network. */
    PHONE_OUTSIDE,
    /** The phone's password can no longer be read. */
    PHONE_LOCKED,
    /** The phone took the text and has not said what became of it. */
    PHONE_SILENT,
    /** No text can go to the number. */
    NUMBER_REFUSED,
    NO_SIM,
    /** The phone had no mobile network. */
    NO_NETWORK,
    /** The phone did not come to send the text while it might go. */
    TEXT_LATE,
    /** Android or the network lets the phone send no more for now. */
    TEXT_LIMIT,
    /** The phone tried, and the network did not take the text. */
    TEXT_FAILED,
    /** The database is from a backup: nobody knows whether it was sent since. */
    RESTORED;

    private static final Set<MessageTrouble> OF_THE_WAY = EnumSet.of(
            NOT_REACHED, NOT_SECURED, SIGN_IN_REFUSED, FOLDER, PHONE_AWAY, PHONE_SLOW, PHONE_SIGN_IN, PHONE_STRANGE,
            PHONE_OUTSIDE, PHONE_LOCKED);

    /** Whether another try cannot help, since the address itself was refused. */
    boolean lasting() {
        return this == ADDRESS_REFUSED || this == NUMBER_REFUSED;
    }

    /** Whether the phone is sure that nothing has left, so that it may be tried again without anybody looking. */
    boolean nothingLeft() {
        return this == NO_SIM || this == TEXT_LATE;
    }

    /** Whether the cause is the connection and not this message: all further messages would fail alike. */
    boolean ofTheWay() {
        return OF_THE_WAY.contains(this);
    }
}
