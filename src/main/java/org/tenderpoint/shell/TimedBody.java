package org.tenderpoint.shell;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request while it is read: after a grace it must have come at a least rate on the whole, and it has a
 * greatest size. The container knows only how long it waits for the next byte, so that a body of a few bytes could last
 * for hours.
 */
final class TimedBody implements InputBuffer {

    static final Duration GRACE = Duration.ofSeconds(10);
    static final long LEAST_BYTES_IN_A_SECOND = 2_000;

    private final InputBuffer plain;
    private final long longest;
    private final LongSupplier nanoTime;
    private final long begun;
    private long bytes;
    private boolean refused;

    TimedBody(InputBuffer plain, long longest, LongSupplier nanoTime) {
        this.plain = plain;
        this.longest = longest;
        this.nanoTime = nanoTime;
        begun = nanoTime.getAsLong();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (refused || late()) {
            refused = true;
            throw new SocketTimeoutException("The body of a request came too slowly");
        }
        int read = plain.doRead(handler);
        bytes += Math.max(0, read);
        if (bytes > longest) {
            refused = true;
            throw new IOException("The body of a request is too long");
        }
        return read;
    }

    @Override
    public int available() {
        return plain.available();
    }

    /** Whether it came too slowly or is too long, and is read no further. */
    boolean refused() {
        return refused;
    }

    /**
     * Reads what the program did not want to know, for a browser that still sends may not see an answer.
     *
     * @return whether it came to its end in time, within a few more bytes
     */
    boolean drained(long most) {
        var nowhere = new NoBuffer();
        long until = bytes + most;
        try {
            while (bytes <= until) {
                if (doRead(nowhere) < 0) {
                    return true;
                }
            }
        } catch (IOException ended) {
            // the connection is closed either way
        }
        return false;
    }

    private boolean late() {
        long allowed = GRACE.toNanos() + bytes * Duration.ofSeconds(1).toNanos() / LEAST_BYTES_IN_A_SECOND;
        return nanoTime.getAsLong() - begun > allowed;
    }

    private static final class NoBuffer implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // what is read here is not kept
        }
    }
}
