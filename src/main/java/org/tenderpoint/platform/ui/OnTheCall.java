package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/**
 * Reports whether somebody is on the call that a page shows. While the page is in front, the browser reports regularly;
 * a phone that rings puts the page into the background, where it is silent. When the page is left or closed, the call
 * is free at once.
 */
public class OnTheCall {

    /** A call that the user has taken for a while. */
    public interface Taken {

        void stillOn();

        void release();
    }

    /** Shorter than the silence after which another person may take the call over. */
    private static final int SAYS_SO_EVERY_MS = 45_000;

    private static final int NEVER = -1;

    private final Supplier<Instant> now;
    private final Duration takenFor;
    private Optional<Taken> call = Optional.empty();
    private Instant heard;
    private Optional<Registration> asking = Optional.empty();

    /**
     * @param takenFor how long a call is taken if nothing is heard
     * @param page closing it leaves the call too
     */
    public OnTheCall(Supplier<Instant> now, Duration takenFor, Component page) {
        this.now = now;
        this.takenFor = takenFor;
        heard = now.get();
        page.addDetachListener(closed -> closed(closed.getUI()));
    }

    /** The user has taken it. */
    public void on(Taken taken) {
        call = Optional.of(taken);
        showActive();
    }

    /** Something was answered or typed. A page that nobody touches is silent in the end, and is signed out. */
    public void showActive() {
        heard = now.get();
        var ui = UI.getCurrent();
        if (asking.isEmpty()) {
            ui.setPollInterval(SAYS_SO_EVERY_MS);
            asking = Optional.of(ui.addPollListener(asked -> stillHere(ui)));
        }
    }

    private void stillHere(UI ui) {
        if (heard.plus(takenFor).isBefore(now.get())) {
            quiet(ui);
        } else {
            call.ifPresent(Taken::stillOn);
        }
    }

    private void quiet(UI ui) {
        asking.ifPresent(Registration::remove);
        asking = Optional.empty();
        ui.setPollInterval(NEVER);
    }

    /** Stops reporting: the call has ended, which freed it. */
    public void end() {
        call = Optional.empty();
    }

    /** The user has left the page. */
    public void leave() {
        call.ifPresent(Taken::release);
        end();
    }

    private void closed(UI ui) {
        quiet(ui);
        try {
            leave();
        } catch (AuthenticationCredentialsNotFoundException signedOut) {
            // a sign-in that has ended frees its calls when their time is over
            end();
        }
    }
}
