package org.tenderpoint.followup;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.GivenAnswers;
import org.tenderpoint.followup.answers.HomeAnswers;
import org.tenderpoint.followup.assessment.HomeCareService;
import org.tenderpoint.followup.assessment.HomeCareService.HomeOffer;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.home.HomeCare.HomeDone;
import org.tenderpoint.followup.home.HomeCares;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.session.SessionFinished;

/** Every third client of the sample is given something to do at home, and one in four of them never does it. */
@Component
record SampleHomeCare(HomeCareService home, HomeCares cares) {

    private static final int EVERY = 3;
    private static final int GIVEN = 2;
    private static final List<HomeDone> DONE = List.of(HomeDone.YES, HomeDone.SOME, HomeDone.YES, HomeDone.NO);

    @EventListener
    void on(SessionFinished finished) {
        SampleWorld.current().ifPresent(world -> SampleWorld.current(finished.client())
                .filter(client -> client.number() % EVERY == 0 && !finished.brokenOff())
                .ifPresent(client -> world.at(
                        client.turn(), SampleTopic.SESSIONS, finished.endedAt().plus(Duration.ofMinutes(1)),
                        world.therapist(finished.therapist()),
                        () -> home.of(finished.session()).ifPresent(choice -> home.give(
                                finished.session(),
                                choice.offers().stream().limit(GIVEN).map(HomeOffer::thing)
                                        .collect(Collectors.toSet()))))));
    }

    /** What this client says of it, if there was anything. */
    GivenAnswers said(SampleClient client, FollowUp followUp, GivenAnswers said) {
        return cares.of(followUp.session()).isEmpty()
                ? said
                : HomeAnswers.with(said, DONE.get(client.number() / EVERY % DONE.size()));
    }
}
