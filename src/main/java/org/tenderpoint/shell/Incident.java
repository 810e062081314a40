package org.tenderpoint.shell;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tenderpoint.platform.SafeStackTrace;

/**
 * Logs a failure under a short code that the user can pass on. Logs only the exception types and where they were
 * thrown: an exception's message can contain what somebody typed, which must not get into a log.
 *
 * <p>
 * Failures at the same place have the same code: the first is logged with its trace, the rest are counted. A call that
 * Flow itself refuses, before any of our code has run, is no fault of the program and gets one line without a trace.
 */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DEPTH = 8;
    private static final int REMEMBERED = 500;
    private static final String OURS = "org.tenderpoint.";
    private static final String CALLS = "com.vaadin.flow.server.communication.ServerRpcHandler";

    private static final Incident PROGRAM = new Incident(InstantSource.system());

    private final RepeatFilter faults;
    private final RepeatFilter refused;
    private final Map<String, String> codes = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    Incident(InstantSource clock) {
        faults = new RepeatFilter(5, clock);
        refused = new RepeatFilter(2, clock);
    }

    /** @return the code under which the failure is logged */
    static String log(Throwable failure) {
        return PROGRAM.tell(failure);
    }

    static void logRepeats() {
        PROGRAM.tellRepeats();
    }

    String tell(Throwable failure) {
        var kind = kind(failure);
        var code = codes.computeIfAbsent(kind, _ -> code());
        if (refused(failure)) {
            if (refused.isNew(kind, code)) {
                LOG.warn("Incident {}: a call that no screen sends was refused, {}", code, brief(failure));
            }
        } else if (faults.isNew(kind, code)) {
            LOG.error("Incident {}", code, SafeStackTrace.of(failure));
        }
        return code;
    }

    /** At most two lines; called once a minute. */
    void tellRepeats() {
        faults.counted().ifPresent(counted -> LOG.error("Incidents that came again: {}", counted));
        refused.counted().ifPresent(counted -> LOG.warn("Calls that no screen sends were refused again: {}", counted));
    }

    /** The same for everything that fails in the same way at the same place. */
    static String kind(Throwable failure) {
        return chain(failure)
                .map(one -> one.getClass().getName() + frames(one)
                        .filter(frame -> frame.getClassName().startsWith(OURS))
                        .map(Incident::where)
                        .collect(Collectors.joining(" ", " ", "")) + " " + place(one))
                .collect(Collectors.joining("; "));
    }

    /** Whether Flow refused the call while reading it, before any of our code ran. */
    static boolean refused(Throwable failure) {
        return frames(failure).anyMatch(Incident::reads) && chain(failure).noneMatch(one -> frames(one)
                .takeWhile(frame -> !reads(frame))
                .anyMatch(frame -> frame.getClassName().startsWith(OURS)));
    }

    /**
     * Whether the browser had gone: we wrote when nobody was reading any more, or while its connection was being
     * closed.
     */
    static boolean browserIsGone(Throwable failure) {
        return chain(failure).anyMatch(one -> one instanceof IOException && frames(one).anyMatch(Incident::writes)
                || frames(one).limit(1).anyMatch(Incident::isClosed)
                || frames(one).anyMatch(Incident::closes));
    }

    private static boolean writes(StackTraceElement frame) {
        return frame.getClassName().startsWith("org.apache.tomcat.util.net.")
                && frame.getMethodName().toLowerCase(Locale.ROOT).endsWith("write");
    }

    private static boolean isClosed(StackTraceElement frame) {
        return frame.getClassName().startsWith("org.apache.tomcat.websocket.WsRemoteEndpoint")
                && frame.getMethodName().equals("writeMessagePart");
    }

    private static boolean closes(StackTraceElement frame) {
        return frame.getClassName().equals("org.apache.tomcat.websocket.WsSession")
                && frame.getMethodName().equals("fireEndpointOnClose")
                || frame.getClassName().equals("org.atmosphere.cpr.AsynchronousProcessor")
                        && frame.getMethodName().equals("endRequest");
    }

    private static boolean reads(StackTraceElement frame) {
        return frame.getClassName().equals(CALLS)
                || frame.getClassName().equals("com.vaadin.flow.server.VaadinService")
                        && frame.getMethodName().equals("findUI")
                || frame.getClassName().startsWith("org.apache.coyote.http11.Http11InputBuffer");
    }

    /** Exception type and place, for one log line. */
    static String brief(Throwable failure) {
        return failure.getClass().getSimpleName() + " at " + place(failure);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause).limit(DEPTH);
    }

    private static Stream<StackTraceElement> frames(Throwable failure) {
        return Arrays.stream(failure.getStackTrace());
    }

    private static String place(Throwable failure) {
        return frames(failure).findFirst().map(Incident::where).orElse("an unknown place");
    }

    /** Classes generated at run time have a different name each time. */
    private static String where(StackTraceElement frame) {
        return frame.getClassName().replaceAll("(\\$\\$|/).*", "") + "." + frame.getMethodName() + ":"
                + frame.getLineNumber();
    }

    private static String code() {
        return RANDOM.ints(6, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }
}
