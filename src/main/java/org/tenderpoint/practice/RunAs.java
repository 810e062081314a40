package org.tenderpoint.practice;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something in the name of someone who is not the caller, and is then the caller again. */
final class RunAs {

    private RunAs() {}

    static <T> T user(Authentication authentication, Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
