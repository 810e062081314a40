package org.tenderpoint.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.CommittedTest;
import org.tenderpoint.partner.PartnerService.PossibleDuplicates;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.vocabulary.Discipline;

/** With transactions that end, as two people have them. */
@CommittedTest
@Tag("UC-25")
class PartnerRaceTest {

    private static final int ROUNDS = 8;

    @Autowired
    PartnerService partners;
    @Autowired
    TestUsers users;

    @Test
    void ofTwoWhoSaveTheSamePartnerAtOnceOneIsAsked() throws Exception {
        var one = users.make("race-one", Role.THERAPIST);
        var two = users.make("race-two", Role.THERAPIST);
        try (var people = Executors.newFixedThreadPool(2)) {
            for (int round : IntStream.range(0, ROUNDS).toArray()) {
                var together = new CyclicBarrier(2);
                var saved = people.submit(() -> saved(one, "Raced Partner No" + round, together));
                var other = people.submit(() -> saved(two, "No" + round + " Partner, Raced", together));
                assertThat(List.of(saved.get(), other.get())).containsExactlyInAnyOrder(true, false);
            }
        }
        assertThat(users.as(one, () -> partners.count(PartnerFilter.of("raced partner")))).isEqualTo(ROUNDS);
    }

    /** Whether the partner was saved; if not, somebody is asked. */
    private boolean saved(UserRecord who, String name, CyclicBarrier together) throws Exception {
        together.await();
        return users.as(who, () -> {
            try {
                partners.create(PartnerDetails.of(name, Discipline.YOGA), Set.of());
                return true;
            } catch (PossibleDuplicates asked) {
                return false;
            }
        });
    }
}
