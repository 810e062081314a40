package org.tenderpoint.practice.account;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.SignedIn;
import org.tenderpoint.practice.User;
import org.tenderpoint.practice.UserRepository;

/**
 * Ends sessions that must not continue: twelve hours old, idle for longer than the practice allows, or of a user whose
 * password, roles or status have changed since. Each node handles its own sessions and asks the database, so that a
 * change on another node counts too.
 */
@Component
class LiveSessions implements HttpSessionListener {

    static final Duration LONGEST = Duration.ofHours(12);

    /** Since when, by the program's clock: the container has a clock of its own. */
    private final Map<HttpSession, Instant> sessions = new ConcurrentHashMap<>();
    private final UserRepository users;
    private final Presence presence;
    private final Clock clock;

    LiveSessions(UserRepository users, Presence presence, Clock clock) {
        this.users = users;
        this.presence = presence;
        this.clock = clock;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        sessions.put(event.getSession(), clock.instant());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sessions.remove(event.getSession());
    }

    /** Twice a minute, since a change must take effect within a minute. */
    @Scheduled(fixedDelayString = "PT30S")
    void endStale() {
        var now = clock.instant();
        // one that was ended while it began was never taken out
        sessions.keySet().removeIf(LiveSessions::ended);
        Map<HttpSession, SignedIn> signedIn = sessions.keySet().stream()
                .flatMap(session -> user(session).map(user -> Map.entry(session, user)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (signedIn.isEmpty()) {
            return;
        }
        Map<UUID, User> current = users
                .findByIdIn(signedIn.values().stream().map(SignedIn::user).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(user -> user.id().value(), Function.identity()));
        // begun before the clock was set back
        sessions.replaceAll((_, begun) -> begun.isAfter(now) ? now : begun);
        var idle = presence.times().idle();
        signedIn.forEach((session, who) -> {
            var user = Optional.ofNullable(current.get(who.user()));
            boolean unchanged = user.filter(User::active)
                    .filter(same -> same.sessionStamp() == who.stamp())
                    .isPresent();
            if (!unchanged || tooOld(session, now) || untouched(session, idle)) {
                end(session);
            }
        });
    }

    static Optional<SignedIn> user(HttpSession session) {
        try {
            return Optional.ofNullable(session.getAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                    .filter(SecurityContext.class::isInstance)
                    .flatMap(context -> Optional.ofNullable(((SecurityContext) context).getAuthentication()))
                    .map(authentication -> authentication.getPrincipal())
                    .filter(SignedIn.class::isInstance)
                    .map(SignedIn.class::cast);
        } catch (IllegalStateException ended) {
            return Optional.empty();
        }
    }

    private static boolean ended(HttpSession session) {
        try {
            return session.getCreationTime() < 0;
        } catch (IllegalStateException ended) {
            return true;
        }
    }

    private boolean tooOld(HttpSession session, Instant now) {
        return !sessions.getOrDefault(session, now).plus(LONGEST).isAfter(now);
    }

    private boolean untouched(HttpSession session, Duration idle) {
        try {
            // a browser that neither reports touches nor says goodbye, such as a closed one, is ended by the
            // container
            session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
            return presence.quiet(session).compareTo(idle) >= 0;
        } catch (IllegalStateException ended) {
            return true;
        }
    }

    static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // someone else was faster, which is as good
        }
    }
}
