package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.tenderpoint.platform.TakenCall;

/**
 * Reports whether somebody is on the call that a page shows. While the page is in front, the browser reports regularly;
 * a phone that rings puts the page into the background, where it is silent. When the page is left or closed, or in
 * front and touched by nobody for {@link TakenCall#TAKEN_FOR}, the call is free at once.
 */
public class OnTheCall {

    /** Shorter than the silence after which another person may take the call over. */
    private static final int SAYS_SO_EVERY_MS = 45_000;

    private static final int NEVER = -1;

    private final Supplier<Instant> now;
    private Optional<TakenCall> call = Optional.empty();
    private Instant heard;
    private Optional<Registration> asking = Optional.empty();

    /** @param page closing it leaves the call too */
    public OnTheCall(Supplier<Instant> now, Component page) {
        this.now = now;
        heard = now.get();
        page.addDetachListener(closed -> closed(closed.getUI()));
    }

    public void on(TakenCall taken) {
        call = Optional.of(taken);
        heard = now.get();
        if (asking.isEmpty()) {
            listen();
        }
    }

    /** Something was answered or typed. A page that nobody touches is silent in the end, and is signed out. */
    public void showActive() {
        heard = now.get();
        if (asking.isEmpty()) {
            listen();
            call.ifPresent(TakenCall::stillOn);
        }
    }

    private void listen() {
        var ui = UI.getCurrent();
        ui.setPollInterval(SAYS_SO_EVERY_MS);
        asking = Optional.of(ui.addPollListener(asked -> stillHere(ui)));
    }

    private void stillHere(UI ui) {
        if (heard.plus(TakenCall.TAKEN_FOR).isBefore(now.get())) {
            quiet(ui);
            call.ifPresent(TakenCall::release);
        } else {
            call.ifPresent(TakenCall::stillOn);
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
        call.ifPresent(TakenCall::release);
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
