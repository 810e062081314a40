package org.tenderpoint.rulebook;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.backup.ErasedRecords;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.link.ClientLinks;
import org.tenderpoint.practice.link.FreshLink;

/** Who may read and sign the packet by a link. */
@Service
@PreAuthorize("hasRole('MANAGER')")
@Transactional
public class PacketLinkService {

    /** Before the token. */
    static final String PATH = "/p/";

    private static final String RECORD = "PacketLink";

    private final PacketLinkRepository packets;
    private final ClientLinks links;
    private final ErasedRecords erased;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PacketLinkService(
            PacketLinkRepository packets, ClientLinks links, ErasedRecords erased, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.packets = packets;
        this.links = links;
        this.erased = erased;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Whether others reach the program; without that, no link can be made. */
    @Transactional(readOnly = true)
    public boolean possible() {
        return links.publicAddress().isPresent();
    }

    /** Those that open now, newest first, with how far each was read. */
    @Transactional(readOnly = true)
    public List<PacketReading> open() {
        return packets.live(clock.instant()).stream().map(PacketLink::reading).toList();
    }

    /**
     * A link to the packet, which opens for thirty days.
     *
     * @param forWhom who is to sign, as the practice calls them
     * @throws IllegalArgumentException if nobody is named
     */
    public FreshLink make(String forWhom) {
        var named = PlainText.checked(PlainText.line(forWhom), SignOffRequest.MOST_NAME);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("A name is needed");
        }
        var now = clock.instant();
        return links.make(PATH, hash -> {
            var made = packets.save(PacketLink.of(named, hash, user.id(), now));
            events.publishEvent(AuditEvent.of("made", RECORD, made.getId()));
            return now.plus(PacketLink.LIFE);
        });
    }

    /** From now on it does not open; what was signed by it stays. Idempotent. */
    public void withdraw(UUID id) {
        packets.findById(id).filter(link -> link.live(clock.instant())).ifPresent(link -> {
            link.withdraw(clock.instant());
            erased.note(WithdrawnPackets.KIND, List.of(id));
            events.publishEvent(AuditEvent.of("withdrawn", RECORD, id));
        });
    }
}
