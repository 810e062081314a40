package org.tenderpoint.practice.account;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.backup.Eraser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;

/** Keeps out who has left, even if a backup from before is restored; a manager lets them in again. */
@Component
record LeftPeople(UserRepository users, ApplicationEventPublisher events) implements Eraser {

    static final String KIND = "left";

    @Override
    public String kind() {
        return KIND;
    }

    /** The last manager of the backup stays, or nobody could manage the practice. */
    @Override
    public void eraseAgain(List<UUID> ids) {
        ids.stream().flatMap(id -> users.findById(id).stream()).filter(User::active)
                .filter(user -> users.activeWith(Role.MANAGER).stream().anyMatch(one -> !one.id().equals(user.id())))
                .forEach(user -> {
                    user.deactivate();
                    users.save(user);
                    events.publishEvent(AuditEvent.of("deactivated", "User", user.id().value()));
                });
    }
}
