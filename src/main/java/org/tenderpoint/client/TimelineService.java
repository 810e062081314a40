package org.tenderpoint.client;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.record.RecordKind;
import org.tenderpoint.client.record.RecordKind.TimelineEntry;
import org.tenderpoint.client.record.RecordKinds;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/** The events of a client, from every kind of record that the page shows, as far as the caller may see them. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional(readOnly = true)
public class TimelineService {

    private final List<RecordKind.TimelinePart.Part> parts;
    private final RecordGate gate;
    private final CurrentUser user;

    TimelineService(List<RecordKinds> records, RecordGate gate, CurrentUser user) {
        // entries of the same moment keep this order, which does not depend on how the program was packaged
        this.parts = records.stream()
                .sorted(Comparator.comparing(one -> one.getClass().getName()))
                .flatMap(one -> one.kinds().stream())
                .flatMap(kind -> kind.shown().parts().stream())
                .toList();
        this.gate = gate;
        this.user = user;
    }

    /** The tabs that may contain something for the caller. */
    public Set<TimelineEntry.Tab> tabs(ClientId client) {
        var tabs = EnumSet.noneOf(TimelineEntry.Tab.class);
        readableParts().map(RecordKind.TimelinePart.Part::tab).forEach(tabs::add);
        // therapists see only the appointments of somebody else's client
        if (user.has(Role.THERAPIST) && !gate.opens(client)) {
            tabs.retainAll(EnumSet.of(TimelineEntry.Tab.SESSIONS));
        }
        return tabs;
    }

    /** The events, newest first. @param most how many at most */
    public List<TimelineEntry> of(ClientId client, Set<TimelineEntry.Tab> tabs, int most) {
        boolean open = gate.opens(client);
        var mayAsk = EnumSet.noneOf(TimelineEntry.Tab.class);
        mayAsk.addAll(tabs(client));
        mayAsk.retainAll(tabs);
        return readableParts()
                .filter(part -> mayAsk.contains(part.tab()))
                .flatMap(part -> entries(part, client, most, open))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(most)
                .toList();
    }

    private Stream<RecordKind.TimelinePart.Part> readableParts() {
        return parts.stream().filter(part -> part.readers().stream().anyMatch(user::has));
    }

    private Stream<TimelineEntry> entries(RecordKind.TimelinePart.Part part, ClientId client, int most, boolean open) {
        if (open || part.closed() == RecordKind.TimelinePart.ClosedTo.SCHEDULE) {
            return part.entries().of(client, most).stream();
        }
        // a manager who has not given a reason
        return part.closed() == RecordKind.TimelinePart.ClosedTo.HEADS && user.has(Role.MANAGER)
                ? part.entries().of(client, most).stream().map(entry -> entry.head(part.tab()))
                : Stream.empty();
    }
}
