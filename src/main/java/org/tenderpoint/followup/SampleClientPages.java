package org.tenderpoint.followup;

import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.page.SampleHandedPages;
import org.tenderpoint.practice.setup.SampleClient.Scene;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.session.SessionFinished;

/**
 * Every third client of the sample who was here lately and comes again has a page of their own, of which nobody holds
 * the code. Those whom twins are like have none: a code is there once.
 */
@Component
record SampleClientPages(SampleHandedPages pages) {

    private static final int EVERY = 3;
    private static final Duration LATELY = Duration.ofDays(28);

    @EventListener
    void on(SessionFinished finished) {
        SampleWorld.current().ifPresent(world -> SampleWorld.current(finished.client())
                .filter(client -> client.number() % EVERY == 0 && client.scene() != Scene.OVER && !finished.brokenOff()
                        && finished.endedAt().isAfter(world.now().minus(LATELY)))
                .ifPresent(client -> world.at(
                        client.turn(), SampleTopic.SESSIONS, finished.endedAt().plus(Duration.ofMinutes(2)),
                        world.therapist(finished.therapist()), () -> pages.hand(finished.session()))));
    }
}
