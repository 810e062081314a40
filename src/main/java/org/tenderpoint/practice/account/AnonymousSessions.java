package org.tenderpoint.practice.account;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tenderpoint.practice.link.CallerAddress;

/**
 * Bounds the sessions of those who have not signed in, so that asking for the sign-in page over and over costs nothing
 * that lasts: so many for each address and in all, and a few minutes for one whose page asks for nothing any more.
 * Beyond that the oldest goes, but of the older half first one that nobody has come back to: a program that keeps no
 * cookie ends only its own. Whoever has signed in is never ended here.
 */
@Component
class AnonymousSessions implements HttpSessionListener, ServletRequestListener {

    /** The page for signing in asks more often than that, as long as it is open. */
    static final Duration IDLE = Duration.ofMinutes(3);
    static final int PER_ADDRESS = 50;
    static final int IN_ALL = 1_000;

    private record BegunSession(String source, boolean cameBack) {}

    /** The oldest first; some have signed in since and leave at the next look. */
    private final Map<HttpSession, BegunSession> sessions = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        created(event.getSession(), address());
    }

    void created(HttpSession session, String address) {
        session.setMaxInactiveInterval(Math.toIntExact(IDLE.toSeconds()));
        // outside the lock: the end of a session ends its pages too
        begun(session, CallerAddress.counted(address)).forEach(LiveSessions::end);
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            Optional.ofNullable(request.getSession(false)).ifPresent(this::cameBack);
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        forget(event.getSession());
    }

    synchronized int size() {
        return sessions.size();
    }

    synchronized void cameBack(HttpSession session) {
        sessions.computeIfPresent(session, (_, begun) -> new BegunSession(begun.source(), true));
    }

    private synchronized List<HttpSession> begun(HttpSession session, String source) {
        var ended = new ArrayList<HttpSession>();
        boolean room = true;
        while (room && counts.getOrDefault(source, 0) >= PER_ADDRESS) {
            room = next(begun -> begun.source().equals(source), PER_ADDRESS / 2, ended);
        }
        while (room && sessions.size() >= IN_ALL) {
            room = next(_ -> true, IN_ALL / 2, ended);
        }
        sessions.put(session, new BegunSession(source, false));
        counts.merge(source, 1, Integer::sum);
        return ended;
    }

    /**
     * One leaves: somebody who has signed in, without harm, or the next to be ended.
     *
     * @param older how many of the oldest are looked through for one that nobody has come back to
     */
    private boolean next(Predicate<BegunSession> which, int older, List<HttpSession> ended) {
        var oldest = sessions.entrySet().stream()
                .filter(one -> which.test(one.getValue()))
                .limit(older)
                .toList();
        var signedIn = oldest.stream().filter(one -> LiveSessions.user(one.getKey()).isPresent()).findFirst();
        var next = signedIn.or(() -> oldest.stream().filter(one -> !one.getValue().cameBack()).findFirst())
                .or(() -> oldest.stream().findFirst())
                .map(Map.Entry::getKey);
        next.ifPresent(this::forget);
        if (signedIn.isEmpty()) {
            next.ifPresent(ended::add);
        }
        return next.isPresent();
    }

    private synchronized void forget(HttpSession session) {
        var begun = sessions.remove(session);
        if (begun != null) {
            counts.computeIfPresent(begun.source(), (_, count) -> count == 1 ? null : count - 1);
        }
    }

    /** The address of the client; behind a listed proxy, the one that the proxy names. */
    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }
}
