package org.tenderpoint.practice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.UserId;

/** The members of staff whom the program itself writes to. Not called on behalf of a signed-in user. */
@Component
public class Staff {

    private final UserRepository users;

    Staff(UserRepository users) {
        this.users = users;
    }

    /** The present managers, by name. */
    public List<UserRecord> managers() {
        return users.activeWith(Role.MANAGER).stream().map(User::toRecord).toList();
    }

    /** A present member of staff; empty for those who have left. */
    public Optional<UserRecord> active(UserId id) {
        return users.findById(id.value()).filter(User::active).map(User::toRecord);
    }

    /** Names for lists; ids without a user are left out. */
    public Map<UserId, String> names(Collection<UserId> ids) {
        return users.findByIdIn(ids.stream().map(UserId::value).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(User::id, User::name));
    }
}
