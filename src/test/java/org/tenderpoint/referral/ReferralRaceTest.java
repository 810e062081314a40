package org.tenderpoint.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.Intakes;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.vocabulary.Discipline;

/** Two tablets at the same moment, each in a transaction of its own: one step is kept, and the other is told. */
@ScreenTest
@As(Role.THERAPIST)
@Tag("UC-17")
class ReferralRaceTest {

    private static final int ROUNDS = 6;

    @Autowired
    ReferralService referrals;
    @Autowired
    LoopService loop;
    @Autowired
    ClientService clients;
    @Autowired
    IntakeService intakes;
    @Autowired
    TestUsers users;

    @Test
    void ofTwoStepsAtOnceOneIsKept() throws Exception {
        var maya = users.make("race.maya." + UUID.randomUUID(), Role.THERAPIST);
        var nils = users.make("race.nils." + UUID.randomUUID(), Role.THERAPIST);
        for (int i = 0; i < ROUNDS; i++) {
            var id = users.as(maya, () -> {
                var offered = referrals.offer(offer(client()));
                referrals.accept(offered, version(offered));
                return offered;
            });
            int seen = users.as(maya, () -> version(id));

            var ends = atOnce(
                    () -> users.as(maya, () -> loop.attended(id, seen, Optional.empty()).state().code()),
                    () -> users.as(nils, () -> loop.notAttended(id, seen).state().code()));

            assertThat(ends).as(ends.toString()).filteredOn(EditedByOther.class.getSimpleName()::equals).hasSize(1);
            assertThat(users.as(maya, () -> referrals.open(id).orElseThrow().steps())).hasSize(3);
        }
    }

    @Test
    void theSameHelpIsOfferedOnceThoughTwoOfferIt() throws Exception {
        var maya = users.make("race.maya." + UUID.randomUUID(), Role.THERAPIST);
        for (int i = 0; i < ROUNDS; i++) {
            var client = users.as(maya, this::client);
            Callable<String> told = () -> users.as(maya, () -> {
                referrals.offer(offer(client));
                return "offered";
            });
            var ends = atOnce(told, told);

            assertThat(ends).containsExactlyInAnyOrder("offered", ReferralRefused.class.getSimpleName());
        }
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws InterruptedException {
        var ends = new ArrayList<String>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (Future<String> end : both.invokeAll(List.of(one, other))) {
                ends.add(end(end));
            }
        }
        return ends;
    }

    private static String end(Future<String> end) throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException refused) {
            return refused.getCause().getClass().getSimpleName();
        }
    }

    private static NewReferral offer(ClientId client) {
        return new NewReferral(client, Discipline.PHYSIO, Optional.empty(), false);
    }

    private int version(ReferralId id) {
        return referrals.open(id).orElseThrow().version();
    }

    private ClientId client() {
        var known = ClientDetails.of("Rosa Race " + UUID.randomUUID(), "020 7946 0001");
        var client = clients.create(new ClientDetails(
                known.name(), Optional.of(LocalDate.of(1990, 1, 1)), known.phone(), known.email(), known.channel(),
                known.preferredTime(), known.language(), known.emergencyContact(), known.doctor(), known.guardian(),
                known.assignedTherapist()));
        intakes.confirm(client, Optional.empty(), Intakes.harmless());
        return client;
    }
}
