package org.tenderpoint.aim.ui;

import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.plan.ArrivalQuestions;

/** Asks at a visit how well the client can do what they want to do again, unless they were asked that day already. */
@Component
@Order(90)
record ArrivalAims(AimService aims, PracticeTime time) implements ArrivalQuestions {

    private static final Duration SINCE_START = Duration.ofHours(12);

    @Override
    public Optional<Section> open(ClientId client, SessionId session) {
        return aims.current(client)
                .filter(set -> set.setAt().isBefore(time.now().minus(SINCE_START)))
                .map(set -> new AimSection(set, session, aims));
    }
}
