package org.tenderpoint.referral;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleWhat;
import org.tenderpoint.practice.setup.SampleWorld;

/**
 * Nothing of the sample's referrals lies for weeks: before its time is over a therapist asks, and ends what nobody
 * answers.
 */
@Component
class SampleUpkeep {

    private static final LocalTime AT = LocalTime.of(16, 40);

    /** Three tries, three days apart, are over when the step should be done. */
    private static final Duration BEFORE = Duration.ofDays(6);

    private final ReferralService referrals;
    private final LoopService loop;
    private final ReferralRepository rows;
    private final PracticeTime time;

    SampleUpkeep(ReferralService referrals, LoopService loop, ReferralRepository rows, PracticeTime time) {
        this.referrals = referrals;
        this.loop = loop;
        this.rows = rows;
        this.time = time;
    }

    void create(SampleWorld world) {
        for (int days = world.size().weeks() * 7 - 7; days >= 0; days--) {
            var day = world.today().minusDays(days);
            if (!world.hours().on(day).isEmpty()) {
                world.therapists().forEach(therapist -> world.at(SampleWhat.REFERRALS, world.instant(day.atTime(AT)),
                        therapist, () -> look(therapist)));
            }
        }
    }

    private void look(SamplePerson therapist) {
        var now = time.now();
        for (var one : rows.dueOf(therapist.id().value(), now, now.plus(BEFORE))) {
            boolean late = one.dueBy().filter(until -> until.isBefore(now)).isPresent();
            switch (one.nextStep().orElseThrow()) {
                case OFFER -> {
                    if (late) {
                        referrals.setAside(one.id(), one.version(), "Wants to wait for now");
                    }
                }
                case CHOOSE_PARTNER, SEND_LETTER -> {
                    if (late) {
                        loop.withoutLetter(one.id(), one.version());
                    }
                }
                case ASK_ANSWER, ASK_WENT, ASK_AGAIN, ASK_OUTCOME -> loop.triedInVain(one.id(), one.version());
            }
        }
    }
}
