package org.tenderpoint.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.AssessmentKeeper.FeedbackGiven;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.setup.SampleClient;
import org.tenderpoint.practice.setup.SampleClient.Scene;
import org.tenderpoint.practice.setup.SampleDescription;
import org.tenderpoint.practice.setup.SamplePerson;
import org.tenderpoint.practice.setup.SampleTopic;
import org.tenderpoint.practice.setup.SampleTurn;
import org.tenderpoint.practice.setup.SampleWorld;
import org.tenderpoint.vocabulary.Discipline;

/**
 * Referrals of the sample practice. Now and then a client is told of other help that suits, and most think about it
 * before they answer. Those who agree go to a partner, with or without a letter, and later say how it was. A therapist
 * asks before each step is overdue, so that nothing in the sample lies for weeks.
 */
@Component
record SampleReferrals(ReferralService referrals, LoopService loop, ReferralStore store, ReferralRepository rows,
        SamplePartnerAnswers partners, Suitability suitability, PracticeTime time) implements SampleWorld.Part {

    /**
     * How referrals go. Every number that is not a time is a percentage.
     *
     * @param toldOfSuggested who is told of what the assessment suggests; {@code toldOfOther} of something else
     * @param clientAsked who has asked for it by themselves
     * @param offeredHoursAgo when the clients were told who show an open offer now
     * @param byLetter who gets a letter; {@code withoutLetter} who goes without one; the others go no further
     * @param askedBeforeDays how long before a step is overdue somebody asks: three tries, three days apart, end when
     * the step should be done
     */
    private record Description(
            int toldAfterDays, double toldOfSuggested, double toldOfOther, double suggestedSetAside, double clientAsked,
            int offeredHoursAgo, int answeredAfterDays, double accepted, double declined, double withoutPartner,
            double byLetter, double withoutLetter, int letterAfterDays,
            int partnerTellsAfterDays, Attendance attendance, Outcome outcome,
            String askedAt,
            int askedBeforeDays, Words words) {

        static Description read() {
            return SampleDescription.read("referrals", Description.class);
        }
    }

    private record Attendance(int fromDay, int untilDay, double attended, double notAttended) {}

    /** @param ratings of one client after the other: whom many are like, they all feel the same */
    private record Outcome(int fromDay, int untilDay, double told, List<Integer> ratings) {}

    private record Words(String setAside, String declined, String partner) {}

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void create(SampleWorld world) {
        for (var turn : SampleTurn.values()) {
            askEveryDay(world, turn);
        }
        offerJustNow(world);
    }

    /** Most offers come from answers after sessions. Some were made just now, and one in any case. */
    private void offerJustNow(SampleWorld world) {
        var moment = world.lastOpen(world.now().minus(Duration.ofHours(Description.read().offeredHoursAgo)));
        var made = new AtomicBoolean();
        world.clients().stream()
                .filter(client -> client.turn() == SampleTurn.NOW)
                .sorted(Comparator.comparing(client -> client.scene() != Scene.OFFERED))
                .forEach(client -> world.at(client.turn(), SampleTopic.REFERRALS, moment, client.therapist(), () -> {
                    boolean wanted = client.scene() == Scene.OFFERED || !made.get();
                    if (wanted && open(client).isEmpty() && offer(world, client, Optional.empty())) {
                        made.set(true);
                    }
                }));
    }

    /** Starts on the day after the first visit of this turn's clients. */
    private void askEveryDay(SampleWorld world, SampleTurn turn) {
        var first = world.clients().stream().filter(client -> client.turn() == turn).map(SampleClient::firstVisit)
                .min(LocalDate::compareTo);
        if (first.isEmpty()) {
            return;
        }
        for (var day = first.get().plusDays(1); !day.isAfter(world.today()); day = day.plusDays(1)) {
            if (!world.hours().on(day).isEmpty()) {
                var moment = world.instant(day.atTime(LocalTime.parse(Description.read().askedAt)));
                world.therapists().forEach(
                        therapist -> world.at(turn, SampleTopic.REFERRALS, moment, therapist,
                                () -> ask(therapist, turn)));
            }
        }
    }

    private void ask(SamplePerson therapist, SampleTurn turn) {
        var now = time.now();
        for (var one : rows.dueOf(
                therapist.id().value(), now, now.plus(Duration.ofDays(Description.read().askedBeforeDays)))) {
            if (SampleWorld.current(one.client()).filter(client -> client.turn() == turn).isEmpty()) {
                continue;
            }
            boolean late = one.dueBy().filter(until -> until.isBefore(now)).isPresent();
            switch (one.nextStep().orElseThrow()) {
                case OFFER -> {
                    if (late) {
                        setAside(one);
                    }
                }
                case CHOOSE_PARTNER, SEND_LETTER -> {
                    if (late) {
                        loop.withoutLetter(one.id(), one.currentVersion());
                    }
                }
                case ASK_ANSWER, ASK_WENT, ASK_AGAIN, ASK_OUTCOME -> loop.triedInVain(one.id(), one.currentVersion());
            }
        }
    }

    @EventListener
    void on(FeedbackGiven given) {
        SampleWorld.current().ifPresent(world -> SampleWorld.current(given.client()).ifPresent(client -> {
            world.at(client.turn(), SampleTopic.REFERRALS, given.at().plusSeconds(1), client.therapist(),
                    () -> oneAtATime(client));
            world.at(client.turn(), SampleTopic.REFERRALS,
                    world.open(given.at().plus(Duration.ofDays(Description.read().toldAfterDays))),
                    client.therapist(), () -> tell(world, client, given.assessment()));
        }));
    }

    private void tell(SampleWorld world, SampleClient client, AssessmentId assessment) {
        boolean underWay = open(client).stream().anyMatch(one -> one.state() != ReferralState.SUGGESTED);
        boolean suggested = !open(client).isEmpty();
        if (!underWay) {
            if (client.chance(suggested ? Description.read().toldOfSuggested : Description.read().toldOfOther)) {
                offer(world, client, Optional.of(assessment));
            } else if (client.chance(Description.read().suggestedSetAside)) {
                open(client).forEach(this::setAside);
            }
        }
        oneAtATime(client);
    }

    /** Keeps one referral of a client: suggestions beside it are set aside. */
    private void oneAtATime(SampleClient client) {
        open(client).stream()
                .sorted(Comparator.comparing(one -> one.state() == ReferralState.SUGGESTED))
                .skip(1)
                .filter(one -> one.state() == ReferralState.SUGGESTED)
                .forEach(this::setAside);
    }

    private void setAside(Referral one) {
        referrals.setAside(one.id(), one.currentVersion(), Description.read().words.setAside);
    }

    /** @return whether there is something to offer */
    private boolean offer(SampleWorld world, SampleClient client, Optional<AssessmentId> assessment) {
        // not always the first of the list: people choose what they know
        var lines = new ArrayList<>(referrals.suitability(client.id()).lines());
        Collections.shuffle(lines, client.random());
        var found = lines.stream()
                .filter(line -> line.status() == ReferralStatus.SUGGESTED || line.status() == ReferralStatus.POSSIBLE)
                .map(ReferralLine::discipline)
                .filter(discipline -> rows.open(client.id(), discipline)
                        .filter(one -> one.state() != ReferralState.SUGGESTED)
                        .isEmpty())
                .filter(discipline -> suits(client, discipline, assessment))
                .findFirst();
        found.ifPresent(discipline -> answer(world, client, discipline, referrals.offer(new NewReferral(
                client.id(), discipline, assessment, client.chance(Description.read().clientAsked)))));
        return found.isPresent();
    }

    /** Checked before offering, since a refusal by the service would roll back the whole transaction. */
    private boolean suits(SampleClient client, Discipline discipline, Optional<AssessmentId> assessment) {
        try {
            suitability.require(client.id(), discipline, assessment);
            return true;
        } catch (ReferralRefused refused) {
            return false;
        }
    }

    private void answer(SampleWorld world, SampleClient client, Discipline discipline, ReferralId offered) {
        double die = 100 * client.random().nextDouble();
        after(world, client, Description.read().answeredAfterDays, () -> {
            if (!is(offered, ReferralState.OFFERED)) {
                return;
            }
            if (die < Description.read().accepted) {
                if (suits(client, discipline, Optional.empty())) {
                    referrals.accept(offered, version(offered));
                    choosePartner(world, client, offered);
                }
            } else if (die < Description.read().accepted + Description.read().declined) {
                referrals.decline(offered, version(offered), Description.read().words.declined);
            }
        });
    }

    private void choosePartner(SampleWorld world, SampleClient client, ReferralId id) {
        var known = loop.partners(id);
        if (known.isEmpty() || client.chance(Description.read().withoutPartner)) {
            return;
        }
        loop.choosePartner(id, version(id), client.oneOf(known).id());
        double die = 100 * client.random().nextDouble();
        if (die < Description.read().byLetter) {
            after(world, client, Description.read().letterAfterDays, () -> {
                if (is(id, ReferralState.ACCEPTED) && !row(id).withoutLetter()) {
                    store.step("letter_sent", row(id), version(id), one -> one.letterSent(store.entry()));
                    go(world, client, id);
                    partnerTells(world, client, id);
                }
            });
        } else if (die < Description.read().byLetter + Description.read().withoutLetter) {
            loop.withoutLetter(id, version(id));
            go(world, client, id);
        }
    }

    private void partnerTells(SampleWorld world, SampleClient client, ReferralId id) {
        after(world, client, Description.read().partnerTellsAfterDays, () -> {
            var answer = partners.tell(row(id), Description.read().words.partner);
            after(world, client, 1, () -> partners.confirm(answer, version(id)));
        });
    }

    private void go(SampleWorld world, SampleClient client, ReferralId id) {
        var attendance = Description.read().attendance;
        after(world, client, between(client.random(), attendance.fromDay, attendance.untilDay), () -> {
            double die = 100 * client.random().nextDouble();
            if (!is(id, ReferralState.ACCEPTED) && !is(id, ReferralState.LETTER_SENT)) {
                return;
            }
            if (die < attendance.attended) {
                loop.attended(id, version(id), Optional.of(time.today()));
                after(world, client,
                        between(client.random(), Description.read().outcome.fromDay,
                                Description.read().outcome.untilDay),
                        () -> tellOutcome(client, id));
            } else if (die < attendance.attended + attendance.notAttended) {
                loop.notAttended(id, version(id));
            }
        });
    }

    private void tellOutcome(SampleClient client, ReferralId id) {
        if (is(id, ReferralState.ATTENDED) && client.chance(Description.read().outcome.told)) {
            var ratings = Description.read().outcome.ratings;
            loop.outcome(id, version(id), ratings.get(client.number() % ratings.size()));
        }
    }

    private void after(SampleWorld world, SampleClient client, int days, Runnable action) {
        Instant wanted = time.now().plus(Duration.ofDays(days));
        world.at(client.turn(), SampleTopic.REFERRALS, world.open(wanted), client.therapist(), action);
    }

    private static int between(Random dice, int from, int until) {
        return from + dice.nextInt(until - from);
    }

    private List<Referral> open(SampleClient client) {
        return rows.findByClientIdOrderByStateAtDesc(client.id().value()).stream()
                .filter(one -> !one.state().closed())
                .toList();
    }

    private boolean is(ReferralId id, ReferralState state) {
        return row(id).state() == state;
    }

    private Referral row(ReferralId id) {
        return rows.findById(id.value()).orElseThrow();
    }

    private int version(ReferralId id) {
        return row(id).currentVersion();
    }
}
