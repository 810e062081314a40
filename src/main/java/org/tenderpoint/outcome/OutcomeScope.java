package org.tenderpoint.outcome;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/** Whose figures somebody gets: managers the practice's, therapists those of their own sessions, whatever is asked. */
@Component
record OutcomeScope(CurrentUser user) {

    OutcomeFilter theirs(OutcomeFilter asked) {
        return user.has(Role.MANAGER) ? asked : asked.with(Optional.of(user.id()));
    }
}
