package org.tenderpoint.followup.contact;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.schedule.RunAs;

/**
 * What the program may do when a client answers by link: read the rules, and do what follows from any answer. Nobody is
 * signed in meanwhile, so nothing is done in a user's name, even if staff open the link at work.
 */
@Component
public class CheckInAuthority {

    private final RunAs runAs;

    CheckInAuthority(RunAs runAs) {
        this.runAs = runAs;
    }

    public <T> T within(Supplier<T> step) {
        return runAs.program("a client's answer", "ROLE_CHECK_IN", step);
    }
}
