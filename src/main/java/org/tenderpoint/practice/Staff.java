package org.tenderpoint.practice;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.UserId;

/** Whom the program itself writes to among those who work here. It is not asked by anybody who is signed in. */
@Component
public class Staff {

    private final UserRepository users;

    Staff(UserRepository users) {
        this.users = users;
    }

    /** Those who manage the practice now, by name. */
    public List<UserRecord> managers() {
        return users.activeWith(Role.MANAGER).stream().map(User::toRecord).toList();
    }

    /** Somebody who works here now; empty for those who have left. */
    public Optional<UserRecord> active(UserId id) {
        return users.findById(id.value()).filter(User::active).map(User::toRecord);
    }
}
