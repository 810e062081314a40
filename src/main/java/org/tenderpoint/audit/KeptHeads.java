package org.tenderpoint.audit;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.ChainHead;
import org.tenderpoint.platform.store.keys.TrailKey;

/**
 * The chain's newest link, kept outside the database: in memory at once, and beside the key a second later. So a tail
 * that somebody cuts off is missed.
 */
@Component
class KeptHeads implements TrailCheck.KeptHeads {

    private final TrailKey key;
    private final AtomicReference<@Nullable ChainHead> newest = new AtomicReference<>();
    private volatile @Nullable ChainHead written;

    KeptHeads(TrailKey key) {
        this.key = key;
    }

    /** Called once a link is committed. */
    void remember(ChainHead head) {
        newest.accumulateAndGet(head, (before, now) -> before != null && now != null
                && before.chain().equals(now.chain()) && before.number() >= now.number() ? before : now);
    }

    /** In memory and beside the key. */
    @Override
    public List<ChainHead> of(UUID chain) {
        return Stream.concat(Optional.ofNullable(newest.get()).stream(), savedHead(chain).stream())
                .filter(head -> head.chain().equals(chain))
                .toList();
    }

    /** The head that lies beside the key. */
    Optional<ChainHead> savedHead(UUID chain) {
        return key.kept(file(chain)).map(text -> {
            var parts = text.strip().split("\\s+");
            return new ChainHead(UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2],
                    Instant.parse(parts[3]));
        });
    }

    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT1S")
    @PreDestroy
    void write() {
        var head = newest.get();
        if (head != null && !head.equals(written)) {
            key.keep(file(head.chain()),
                    "%s %d %s %s%n".formatted(head.chain(), head.number(), head.hash(), head.at()));
            written = head;
        }
    }

    /** The file of a database's heads, also where several databases share a folder of keys. */
    private static String file(UUID chain) {
        return "trail-head-" + chain.toString().substring(0, 8);
    }
}
