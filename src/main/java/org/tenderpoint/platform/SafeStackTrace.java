package org.tenderpoint.platform;

/**
 * The part of a failure that may be logged: its type and where it was thrown, and the same of its causes. The message
 * of an exception can contain what somebody typed, which must not get into a log.
 */
public final class SafeStackTrace {

    private static final int DEPTH = 8;

    private SafeStackTrace() {}

    public static Throwable of(Throwable failure) {
        return of(failure, DEPTH);
    }

    private static Throwable of(Throwable failure, int depth) {
        var cause = failure.getCause();
        var bare = new Throwable(failure.getClass().getName(),
                cause == null || depth == 0 ? null : of(cause, depth - 1));
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }
}
