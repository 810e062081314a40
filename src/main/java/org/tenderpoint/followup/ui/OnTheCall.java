package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.tenderpoint.followup.CallService;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.practice.PracticeTime;

/**
 * Reports whether somebody is on the call that a page shows. While the page is in front, the browser reports regularly;
 * a phone that rings puts the page into the background, where it is silent. When the page is left or closed, the call
 * is free at once.
 */
class OnTheCall {

    /** Shorter than the silence after which another person may take the call over. */
    private static final int SAYS_SO_EVERY_MS = 45_000;

    private static final int NEVER = -1;

    private final CallService calls;
    private final PracticeTime time;
    private Optional<FollowUpId> call = Optional.empty();
    private Instant heard;
    private Optional<Registration> asking = Optional.empty();

    /** @param page closing it leaves the call too */
    OnTheCall(CallService calls, PracticeTime time, Component page) {
        this.calls = calls;
        this.time = time;
        heard = time.now();
        page.addDetachListener(closed -> closed(closed.getUI()));
    }

    /** The user has taken it. */
    void on(FollowUpId taken) {
        call = Optional.of(taken);
        showActive();
    }

    /** Something was answered or typed. A page that nobody touches is silent in the end, and is signed out. */
    void showActive() {
        heard = time.now();
        var ui = UI.getCurrent();
        if (asking.isEmpty()) {
            ui.setPollInterval(SAYS_SO_EVERY_MS);
            asking = Optional.of(ui.addPollListener(asked -> stillHere(ui)));
        }
    }

    private void stillHere(UI ui) {
        if (heard.plus(CallService.TAKEN_FOR).isBefore(time.now())) {
            quiet(ui);
        } else {
            call.ifPresent(calls::stillOn);
        }
    }

    private void quiet(UI ui) {
        asking.ifPresent(Registration::remove);
        asking = Optional.empty();
        ui.setPollInterval(NEVER);
    }

    /** Stops reporting: the call has ended, which freed it. */
    void end() {
        call = Optional.empty();
    }

    /** The user has left the page. */
    void leave() {
        call.ifPresent(calls::release);
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
