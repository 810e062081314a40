package org.tenderpoint.practice.account;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.Practice;
import org.tenderpoint.practice.PracticeRepository;
import org.tenderpoint.practice.PracticeSettings.ScreenTimes;

/**
 * When somebody last touched the screen of a session, and whether that screen is locked. Only a hand's action counts as
 * a touch: heartbeats, polling and pushes do not. Both facts are stored in the session itself.
 */
@Component
public class Presence {

    private static final String LAST_TOUCH = Presence.class.getName() + ".lastTouch";
    private static final String LOCKED = Presence.class.getName() + ".locked";
    private static final String OWN_DEVICE = Presence.class.getName() + ".ownDevice";

    /** Browsers report touches at most this often, and a little later than they happen. */
    static final Duration TOLD_EVERY = Duration.ofSeconds(30);

    private final PracticeRepository practices;
    private final Clock clock;

    public Presence(PracticeRepository practices, Clock clock) {
        this.practices = practices;
        this.clock = clock;
    }

    /** The practice's setting; the default before it is set up. */
    public ScreenTimes times() {
        return practices.findById(Practice.ID).map(practice -> practice.toRecord().screenTimes())
                .orElse(ScreenTimes.USUAL);
    }

    /** Whether this session runs on a device of the practice, which locks. */
    public void onOwnDevice(HttpSession session, boolean own) {
        session.setAttribute(OWN_DEVICE, own);
    }

    /** Somebody is there. Does not unlock. */
    public void touched(HttpSession session) {
        session.setAttribute(LAST_TOUCH, clock.instant());
    }

    /** How long nobody has touched it; a session seen for the first time starts now. */
    Duration quiet(HttpSession session) {
        var now = clock.instant();
        // a touch that is still to come is one before the clock was set back
        var last = attribute(session, LAST_TOUCH, Instant.class).filter(touch -> !touch.isAfter(now));
        if (last.isEmpty()) {
            session.setAttribute(LAST_TOUCH, now);
        }
        return Duration.between(last.orElse(now), now);
    }

    /** Locks the screen until the password is given. */
    public void lock(HttpSession session) {
        session.setAttribute(LOCKED, true);
    }

    /**
     * Whether the screen is locked, or must be: a browser that was closed before its time was up has reported nothing.
     */
    public boolean locked(HttpSession session) {
        if (attribute(session, LOCKED, Boolean.class).orElse(false)) {
            return true;
        }
        boolean own = attribute(session, OWN_DEVICE, Boolean.class).orElse(false);
        if (own && quiet(session).compareTo(times().lock()) >= 0) {
            lock(session);
            return true;
        }
        return false;
    }

    /** Whether a browser is right in reporting that it was idle this long; another tab may know better. */
    public boolean restedFor(HttpSession session, Duration time) {
        return quiet(session).compareTo(time.minus(TOLD_EVERY)) >= 0;
    }

    public void unlock(HttpSession session) {
        session.removeAttribute(LOCKED);
        touched(session);
    }

    private static <T> Optional<T> attribute(HttpSession session, String name, Class<T> type) {
        return Optional.ofNullable(session.getAttribute(name)).filter(type::isInstance).map(type::cast);
    }
}
