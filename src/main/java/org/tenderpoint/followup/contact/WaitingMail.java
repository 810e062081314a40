package org.tenderpoint.followup.contact;

import java.time.Duration;
import java.util.UUID;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.StaffMails.StaffMail;

/** The mail to staff about something in a follow-up that waits for them. */
public final class WaitingMail {

    private static final Duration WAITED_FOR = Duration.ofDays(1);

    private WaitingMail() {}

    /** @param what distinguishes two mails of one kind about one record; empty if there is only one */
    public static StaffMail of(MessageKind kind, UUID about, String what, String page) {
        return of(kind, about, what, page, kind.code());
    }

    /** @param words the last part of the keys of its texts */
    public static StaffMail of(MessageKind kind, UUID about, String what, String page, String words) {
        return new StaffMail(
                kind, kind.code() + ":" + about + ":" + what, about, page, "followup.message.subject." + words,
                "followup.message." + words, WAITED_FOR);
    }
}
