package org.tenderpoint.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.UserId;

/** Reads the trail: managers all of it, others what they did themselves. Nobody edits it. */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
public class AuditService {

    // wide enough for any clock, narrow enough for both databases
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final AuditRepository entries;
    private final CurrentUser currentUser;

    AuditService(AuditRepository entries, CurrentUser currentUser) {
        this.entries = entries;
        this.currentUser = currentUser;
    }

    /**
     * One page of matching entries, newest first.
     *
     * @param page counted from 0
     */
    @Transactional(readOnly = true)
    public List<AuditRecord> page(AuditFilter filter, int page, int size) {
        var seen = visible(filter);
        return entries
                .find(
                        seen.who().map(UserId::value).orElse(null),
                        seen.client().map(ClientId::value).orElse(null),
                        seen.from().orElse(EARLIEST),
                        seen.before().orElse(LATEST),
                        PageRequest.of(page, size))
                .stream()
                .map(AuditEntry::toRecord)
                .toList();
    }

    @Transactional(readOnly = true)
    public long count(AuditFilter filter) {
        var seen = visible(filter);
        return entries.count(
                seen.who().map(UserId::value).orElse(null),
                seen.client().map(ClientId::value).orElse(null),
                seen.from().orElse(EARLIEST),
                seen.before().orElse(LATEST));
    }

    private AuditFilter visible(AuditFilter filter) {
        return currentUser.has(Role.MANAGER) ? filter : filter.by(Optional.of(currentUser.id()));
    }
}
