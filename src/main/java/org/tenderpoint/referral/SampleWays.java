package org.tenderpoint.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.ReferralId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleWhat;
import org.tenderpoint.practice.setup.SampleWorld;

/**
 * How the sample's referrals go on once a client has agreed: with a partner, by letter or without, there or not, with
 * what it did.
 */
@Component
class SampleWays {

    private static final int[] SAID = {3, 2, 2, 2, 1, 1, 0, 0, -1, -2};

    private final LoopService loop;
    private final ReferralStore store;
    private final ReferralRepository rows;
    private final PracticeTime time;

    SampleWays(LoopService loop, ReferralStore store, ReferralRepository rows, PracticeTime time) {
        this.loop = loop;
        this.store = store;
        this.rows = rows;
        this.time = time;
    }

    void agreed(SampleWorld world, SampleClient client, ReferralId id) {
        var partners = loop.partners(id);
        if (partners.isEmpty() || client.chance(10)) {
            return;
        }
        loop.choosePartner(id, version(id), partners.get(client.random().nextInt(partners.size())).id());
        double die = client.random().nextDouble();
        if (die < 0.6) {
            after(world, client, 2, () -> {
                if (!is(id, ReferralState.ACCEPTED) || row(id).withoutLetter()) {
                    return;
                }
                store.step("letter sent", row(id), version(id), one -> one.letterSent(store.entry()));
                visit(world, client, id);
            });
        } else if (die < 0.9) {
            loop.withoutLetter(id, version(id));
            visit(world, client, id);
        }
    }

    private void visit(SampleWorld world, SampleClient client, ReferralId id) {
        after(world, client, 9 + client.random().nextInt(14), () -> {
            double die = client.random().nextDouble();
            if (!is(id, ReferralState.ACCEPTED) && !is(id, ReferralState.LETTER_SENT)) {
                return;
            }
            if (die < 0.75) {
                loop.attended(id, version(id), Optional.of(time.today()));
                after(world, client, 28 + client.random().nextInt(5), () -> outcome(world, client, id));
            } else if (die < 0.9) {
                loop.notAttended(id, version(id));
            }
        });
    }

    private void outcome(SampleWorld world, SampleClient client, ReferralId id) {
        if (!is(id, ReferralState.ATTENDED)) {
            return;
        }
        if (client.chance(85)) {
            loop.outcome(id, version(id), SAID[client.random().nextInt(SAID.length)]);
            return;
        }
    }

    private void after(SampleWorld world, SampleClient client, int days, Runnable what) {
        Instant then = time.now().plus(Duration.ofDays(days));
        world.at(SampleWhat.REFERRALS, world.hours().nextOpening(then, world.zone()).orElse(then), client.therapist(),
                what);
    }

    private boolean is(ReferralId id, ReferralState state) {
        return row(id).state() == state;
    }

    private Referral row(ReferralId id) {
        return rows.findById(id.value()).orElseThrow();
    }

    private int version(ReferralId id) {
        return row(id).version();
    }
}
