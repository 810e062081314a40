package org.tenderpoint.message;

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
    /** Nobody sent it in time. */
    TOO_LATE,
    /** Somebody has put it aside. */
    PUT_ASIDE;

    /** Whether another try cannot help, since the address itself was refused. */
    boolean lasting() {
        return this == ADDRESS_REFUSED;
    }

    /** Whether the cause is the connection and not this message: all further messages would fail alike. */
    boolean ofTheWay() {
        return this == NOT_REACHED || this == NOT_SECURED || this == SIGN_IN_REFUSED || this == FOLDER;
    }
}
