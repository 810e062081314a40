package org.tenderpoint.shell;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a failure under a short code that the user can pass on. Only the kinds of exception and where they arose are
 * written: the message of an exception can hold what somebody typed, and that must not get into a log.
 */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DEPTH = 8;

    private Incident() {}

    /** @return the code under which the failure stands in the log */
    static String log(Throwable failure) {
        var code = RANDOM.ints(6, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(java.util.stream.Collectors.joining());
        LOG.error("Incident {}", code, withoutMessage(failure, DEPTH));
        return code;
    }

    private static Throwable withoutMessage(Throwable failure, int depth) {
        var cause = failure.getCause();
        var bare = new Throwable(failure.getClass().getName(), cause == null || depth == 0 ? null : withoutMessage(cause, depth - 1));
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }
}
