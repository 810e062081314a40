package org.tenderpoint.message;

import org.tenderpoint.platform.Coded;

/** How e-mail leaves this program. */
public enum MailDelivery implements Coded {
    /** By the mail server that was set up. */
    SERVER,
    /** Into a folder, from which something else sends it. */
    FOLDER,
    /** By people, from the page of the outbox. */
    BY_HAND
}
