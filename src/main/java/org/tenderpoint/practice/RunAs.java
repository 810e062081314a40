package org.tenderpoint.practice;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Does something in the name of someone who is not the caller, and is then the caller again. */
@Component
public class RunAs {

    private final SecurityContextHolderStrategy holder;

    RunAs(SecurityContextHolderStrategy holder) {
        this.holder = holder;
    }

    public <T> T user(Authentication authentication, Supplier<T> action) {
        var before = holder.getContext();
        var context = holder.createEmptyContext();
        context.setAuthentication(authentication);
        holder.setContext(context);
        try {
            return action.get();
        } finally {
            holder.setContext(before);
        }
    }
}
