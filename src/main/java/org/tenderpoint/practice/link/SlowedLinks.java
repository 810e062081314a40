package org.tenderpoint.practice.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Answers requests that open a link: at once, or later for an address that has opened too many invalid ones. */
@Component
public class SlowedLinks {

    /** How many answers may wait at the same time; when it is full, further requests are asked to come again. */
    static final int WAITING = 50;

    private static final int TOO_MANY = 429;

    @FunctionalInterface
    public interface Answer {
        void write() throws IOException;
    }

    private final LinkMisses misses;
    private final Semaphore places = new Semaphore(WAITING);

    SlowedLinks(LinkMisses misses) {
        this.misses = misses;
    }

    /**
     * Answers now or later; nothing may be written after it.
     *
     * @param live whether the link works; any other counts as a miss
     */
    public void answer(HttpServletRequest request, HttpServletResponse response, boolean live, Answer answer)
            throws IOException {
        var address = CallerAddress.counted(request.getRemoteAddr());
        if (!live) {
            misses.miss(address);
        }
        var delay = misses.delay(address);
        if (delay.isZero()) {
            answer.write();
        } else if (places.tryAcquire()) {
            answerLater(request, response, answer, delay.toMillis());
        } else if (live) {
            answer.write();
        } else {
            response.setHeader("Retry-After", String.valueOf(LinkMisses.LONGEST_DELAY.toSeconds()));
            response.setStatus(TOO_MANY);
        }
    }

    /** Answers when the time has passed; no thread waits for it. */
    private void answerLater(HttpServletRequest request, HttpServletResponse response, Answer answer, long millis) {
        var waiting = request.startAsync(request, response);
        waiting.setTimeout(0);
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(() -> {
            try {
                answer.write();
            } catch (IOException gone) {
                // the client has not waited
            } finally {
                places.release();
                waiting.complete();
            }
        });
    }
}
