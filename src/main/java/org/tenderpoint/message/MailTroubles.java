package org.tenderpoint.message;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/** Finds the reason why a mail server did not accept a message. */
final class MailTroubles {

    private MailTroubles() {}

    static MessageTrouble of(Exception failure) {
        var causes = causes(failure);
        if (has(causes, MailAuthenticationException.class) || has(causes, AuthenticationFailedException.class)) {
            return MessageTrouble.SIGN_IN_REFUSED;
        }
        if (causes.stream().anyMatch(MailTroubles::addressRefused)) {
            return MessageTrouble.ADDRESS_REFUSED;
        }
        if (has(causes, SSLException.class) || causes.stream().anyMatch(MailTroubles::noStartTls)) {
            return MessageTrouble.NOT_SECURED;
        }
        if (has(causes, IOException.class)) {
            return MessageTrouble.NOT_REACHED;
        }
        return MessageTrouble.NOT_TAKEN;
    }

    /** Refused for good; an address that is only refused for now is among the unsent ones. */
    private static boolean addressRefused(Throwable cause) {
        return cause instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    private static boolean noStartTls(Throwable cause) {
        return cause instanceof MessagingException && String.valueOf(cause.getMessage()).contains("STARTTLS");
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream().anyMatch(type::isInstance);
    }

    private static List<Throwable> causes(Throwable failure) {
        var all = new ArrayList<Throwable>();
        collect(failure, all);
        return all;
    }

    /** Mail keeps its causes in three places. */
    private static void collect(Throwable failure, List<Throwable> all) {
        if (all.contains(failure)) {
            return;
        }
        all.add(failure);
        if (failure.getCause() != null) {
            collect(failure.getCause(), all);
        }
        if (failure instanceof MailSendException several) {
            for (var one : several.getMessageExceptions()) {
                collect(one, all);
            }
        }
        if (failure instanceof MessagingException mail && mail.getNextException() != null) {
            collect(mail.getNextException(), all);
        }
    }
}
