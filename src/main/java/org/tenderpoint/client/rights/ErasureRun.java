package org.tenderpoint.client.rights;

import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.SafeStackTrace;
import org.tenderpoint.platform.id.Id.ClientId;

/** Erases several clients one after the other in the background, in the name of whoever has confirmed it. */
@Component
class ErasureRun {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRun.class);

    private final ClientErasure erasure;
    private final SecurityContextHolderStrategy holder;
    private volatile @Nullable State state;
    private volatile ErasureCount ended = new ErasureCount(0, 0);

    ErasureRun(ClientErasure erasure, SecurityContextHolderStrategy holder) {
        this.erasure = erasure;
        this.holder = holder;
    }

    private record State(int all, int done, int left) {}

    /** @throws IllegalStateException while another one is going on */
    synchronized void begin(Set<ClientId> chosen) {
        if (state != null) {
            throw new IllegalStateException("Others are being erased already");
        }
        state = new State(chosen.size(), 0, 0);
        Thread.ofVirtual().name("erasure")
                .start(new DelegatingSecurityContextRunnable(() -> go(Set.copyOf(chosen)), holder.getContext()));
    }

    private void go(Set<ClientId> chosen) {
        int done = 0;
        int left = 0;
        try {
            for (var client : chosen) {
                if (erased(client)) {
                    done++;
                } else {
                    left++;
                }
                state = new State(chosen.size(), done, left);
            }
        } finally {
            ended = new ErasureCount(done, left);
            state = null;
        }
    }

    /** One that fails stays, and the others go on. */
    private boolean erased(ClientId client) {
        try {
            erasure.eraseOver(client);
            return true;
        } catch (RuntimeException e) {
            LOG.error("A client could not be erased", SafeStackTrace.of(e));
            return false;
        }
    }

    OptionalDouble progress() {
        var now = state;
        return now == null
                ? OptionalDouble.empty()
                : OptionalDouble.of((now.done() + now.left()) / (double) Math.max(1, now.all()));
    }

    ErasureCount lastCount() {
        return ended;
    }
}
