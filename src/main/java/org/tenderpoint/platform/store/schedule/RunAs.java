package org.tenderpoint.platform.store.schedule;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Runs an action as somebody else, then restores the caller. */
@Component
public class RunAs {

    private final SecurityContextHolderStrategy holder;

    RunAs(SecurityContextHolderStrategy holder) {
        this.holder = holder;
    }

    /**
     * Runs an action as the program itself.
     *
     * @param what its purpose, which stands in for a name
     * @param role the permission of the action, e.g. {@code ROLE_CHECK_IN}
     */
    public <T> T program(String what, String role, Supplier<T> action) {
        return user(
                UsernamePasswordAuthenticationToken.authenticated(what, null, AuthorityUtils.createAuthorityList(role)),
                action);
    }

    /** The caller's authentication, to continue as them in another thread. */
    public Authentication caller() {
        return Optional.ofNullable(holder.getContext().getAuthentication()).orElseThrow();
    }

    /**
     * Runs an action in their name. No Vaadin session is current meanwhile: Vaadin's holder gives whoever is signed in
     * to it before the thread's own context.
     */
    public <T> T user(Authentication authentication, Supplier<T> action) {
        var session = VaadinSession.getCurrent();
        VaadinSession.setCurrent(null);
        var before = holder.getContext();
        var context = holder.createEmptyContext();
        context.setAuthentication(authentication);
        holder.setContext(context);
        try {
            return action.get();
        } finally {
            holder.setContext(before);
            VaadinSession.setCurrent(session);
        }
    }
}
