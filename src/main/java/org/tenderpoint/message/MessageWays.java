package org.tenderpoint.message;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.message.MailTransport.NotSent;
import org.tenderpoint.message.phone.OwnPhone;
import org.tenderpoint.message.phone.PhoneRefused;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.place.MobileNumber;

/** Knows which channels the program can send by itself: e-mail (server or folder) and texts (the practice's phone). */
@Component
record MessageWays(MailTransport post, OwnPhone phone) {

    /** What is not among them waits for people. */
    Set<MessageChannel> open() {
        var open = EnumSet.noneOf(MessageChannel.class);
        if (post.delivery() != MailDelivery.BY_HAND) {
            open.add(MessageChannel.EMAIL);
        }
        if (phone.isSetUp()) {
            open.add(MessageChannel.TEXT);
        }
        return open;
    }

    /**
     * Hands it over, and returns when the other side has accepted it.
     *
     * @param until the last moment at which the phone still sends a text
     */
    void send(MessageChannel way, Mail mail, Instant until, Instant now) throws NotSent {
        switch (way) {
            case EMAIL -> post.send(mail, now);
            case TEXT -> text(mail, Duration.between(now, until));
            case LETTER -> throw new IllegalArgumentException("A person posts a letter");
        }
    }

    private void text(Mail mail, Duration useful) throws NotSent {
        var number = MobileNumber.of(mail.address(), Formats.here().country())
                .orElseThrow(() -> new NotSent(MessageTrouble.NUMBER_REFUSED));
        try {
            phone.send(textId(mail.messageId()), number.e164(), mail.text(), useful);
        } catch (PhoneRefused e) {
            throw new NotSent(MessageTrouble.valueOf(e.trouble().name()));
        }
    }

    /** The phone knows a text by what stands before the @ of its Message-ID. */
    static String textId(String messageId) {
        return messageId.substring(1, messageId.indexOf('@'));
    }
}
