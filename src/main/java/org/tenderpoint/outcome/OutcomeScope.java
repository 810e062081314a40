package org.tenderpoint.outcome;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/** Limits a filter to what the user may see: managers the whole practice, therapists their own sessions. */
@Component
record OutcomeScope(CurrentUser user) {

    OutcomeFilter limited(OutcomeFilter asked) {
        return user.has(Role.MANAGER) ? asked : asked.with(Optional.of(user.id()));
    }
}
