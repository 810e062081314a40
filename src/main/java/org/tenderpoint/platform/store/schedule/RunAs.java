package org.tenderpoint.platform.store.schedule;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.SafeStackTrace;

/** Runs an action as somebody else, then restores the caller. */
@Component
public class RunAs {

    private static final Logger LOG = LoggerFactory.getLogger(RunAs.class);

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
     * Begins work in another thread, in the caller's name.
     *
     * @param name of the thread, under which a failure is logged
     * @param refusal what the work throws to say why there is no result
     */
    public <D, R extends Exception> BackgroundRun<D, R> inBackground(
            String name, Class<R> refusal, BackgroundRun.Work<D, R> work) {
        var caller = caller();
        var run = new BackgroundRun<D, R>();
        Thread.ofPlatform().daemon().name(name).start(() -> user(caller, () -> {
            try {
                run.end(work.with(run));
            } catch (Exception e) {
                if (refusal.isInstance(e)) {
                    run.refused(refusal.cast(e));
                } else {
                    LOG.error("Failed in the background: {}", name, SafeStackTrace.of(e));
                    run.failed();
                }
            }
            return run;
        }));
        return run;
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
