package org.tenderpoint.client.rights;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.SafeStackTrace;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.platform.store.schedule.RunAs;

/** Erases several clients one after the other in the background, in the name of whoever has confirmed it. */
@Component
class ErasureRun {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureRun.class);

    private final ClientErasure erasure;
    private final RunAs runAs;
    private volatile Optional<BackgroundRun<ErasureCount, RuntimeException>> run = Optional.empty();

    ErasureRun(ClientErasure erasure, RunAs runAs) {
        this.erasure = erasure;
        this.runAs = runAs;
    }

    /** @throws IllegalStateException while another one is going on */
    synchronized void begin(Set<ClientId> chosen) {
        if (progress().isPresent()) {
            throw new IllegalStateException("Others are being erased already");
        }
        var all = Set.copyOf(chosen);
        run = Optional.of(runAs.inBackground("erasure", RuntimeException.class, going -> erased(all, going)));
    }

    private ErasureCount erased(Set<ClientId> all, BackgroundRun<?, ?> going) {
        var count = new ErasureCount(0, 0);
        for (var client : all) {
            count = erased(client)
                    ? new ErasureCount(count.erased() + 1, count.left())
                    : new ErasureCount(count.erased(), count.left() + 1);
            going.progressedTo((count.erased() + count.left()) / (double) all.size());
        }
        return count;
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
        return run.map(BackgroundRun::progress).orElse(OptionalDouble.empty());
    }

    ErasureCount lastCount() {
        return run.flatMap(BackgroundRun::result).orElse(new ErasureCount(0, 0));
    }
}
