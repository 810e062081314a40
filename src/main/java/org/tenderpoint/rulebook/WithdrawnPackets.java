package org.tenderpoint.rulebook;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.backup.Eraser;

/** A link that was withdrawn stays so, even if a backup from before is restored. */
@Component
record WithdrawnPackets(PacketLinkRepository packets, Clock clock) implements Eraser {

    static final String KIND = "packet-link";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void eraseAgain(List<UUID> ids) {
        packets.findAllById(ids).forEach(link -> link.withdraw(clock.instant()));
    }
}
