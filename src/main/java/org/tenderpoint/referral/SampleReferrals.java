package org.tenderpoint.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.FeedbackGiven;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.followup.rules.ReferralStatus;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.platform.id.ReferralId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SamplePart;
import org.tenderpoint.practice.setup.SampleScene;
import org.tenderpoint.practice.setup.SampleTime;
import org.tenderpoint.practice.setup.SampleWhat;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.vocabulary.Discipline;

/** Now and then a client of the sample is told of other help that suits; most think about it before they answer. */
@Component
class SampleReferrals implements SamplePart {

    private static final Duration TOLD_AFTER = Duration.ofDays(1);
    private static final Duration THOUGHT_OVER = Duration.ofDays(9);
    private static final Duration LATELY = Duration.ofHours(30);

    private final ReferralService referrals;
    private final ReferralRepository rows;
    private final Suitability suitability;
    private final PracticeTime time;
    private final SampleWays way;
    private final SampleUpkeep upkeep;

    SampleReferrals(
            ReferralService referrals, ReferralRepository rows, Suitability suitability, PracticeTime time,
            SampleWays way,
            SampleUpkeep upkeep) {
        this.way = way;
        this.upkeep = upkeep;
        this.referrals = referrals;
        this.rows = rows;
        this.suitability = suitability;
        this.time = time;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void create(SampleWorld world) {
        upkeep.create(world);
        // most offers come from answers after sessions; some were made just now
        world.clients().stream().filter(client -> client.scene() == SampleScene.OFFERED)
                .forEach(client -> world.at(SampleWhat.REFERRALS, world.now().minus(LATELY), client.therapist(), () -> {
                    boolean open = rows.findByClientIdOrderByStateAtDesc(client.id().value()).stream()
                            .anyMatch(one -> !one.state().closed());
                    if (!open) {
                        offer(world, client, Optional.empty());
                    }
                }));
    }

    @EventListener
    void on(FeedbackGiven given) {
        SampleTime.world().ifPresent(world -> world.client(given.client()).ifPresent(client -> world.at(
                SampleWhat.REFERRALS,
                world.hours().nextOpening(given.at().plus(TOLD_AFTER), world.zone()).orElse(given.at()),
                client.therapist(),
                () -> {
                    var suggested = rows.findByClientIdOrderByStateAtDesc(client.id().value()).stream()
                            .filter(one -> one.state() == ReferralState.SUGGESTED)
                            .toList();
                    if (client.chance(suggested.isEmpty() ? 5 : 60)) {
                        offer(world, client, Optional.of(given.assessment()));
                    } else if (!suggested.isEmpty() && client.chance(60)) {
                        suggested.forEach(
                                one -> referrals.setAside(one.id(), version(one.id()), "Wants to wait for now"));
                    }
                })));
    }

    private void offer(SampleWorld world, SampleClient client, Optional<AssessmentId> assessment) {
        // not always the first of the list: people choose what they know
        var lines = new ArrayList<>(referrals.suitability(client.id()));
        Collections.shuffle(lines, client.random());
        var best = lines.stream()
                .filter(line -> line.status() == ReferralStatus.SUGGESTED || line.status() == ReferralStatus.POSSIBLE)
                .map(ReferralLine::discipline)
                .filter(what -> rows.findByOpenFor(Referral.openFor(client.id(), what))
                        .filter(one -> one.state() != ReferralState.SUGGESTED)
                        .isEmpty())
                .filter(what -> suits(client, what, assessment))
                .findFirst();
        best.ifPresent(what -> answer(
                world, client, what,
                referrals.offer(new NewReferral(client.id(), what, assessment, client.chance(15)))));
    }

    /** Asked before, for what the service refuses takes the whole transaction with it. */
    private boolean suits(SampleClient client, Discipline what, Optional<AssessmentId> assessment) {
        try {
            suitability.require(client.id(), what, assessment);
            return true;
        } catch (ReferralRefused refused) {
            return false;
        }
    }

    private void answer(SampleWorld world, SampleClient client, Discipline what, ReferralId offered) {
        double die = client.random().nextDouble();
        var at = later(world, THOUGHT_OVER);
        if (die < 0.65) {
            world.at(SampleWhat.REFERRALS, at, client.therapist(), () -> {
                if (offered(offered) && suits(client, what, Optional.empty())) {
                    referrals.accept(offered, version(offered));
                    way.agreed(world, client, offered);
                }
            });
        } else if (die < 0.85) {
            world.at(SampleWhat.REFERRALS, at, client.therapist(), () -> {
                if (offered(offered)) {
                    referrals.decline(offered, version(offered), "Has no time for it at present");
                }
            });
        }
    }

    private boolean offered(ReferralId id) {
        return rows.findById(id.value()).filter(one -> one.state() == ReferralState.OFFERED).isPresent();
    }

    private Instant later(SampleWorld world, Duration after) {
        var then = time.now().plus(after);
        return world.hours().nextOpening(then, world.zone()).orElse(then);
    }

    private int version(ReferralId offered) {
        return referrals.open(offered).orElseThrow().version();
    }
}
