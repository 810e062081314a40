package org.tenderpoint.practice.setup;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SignedIn;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.setup.SampleWorld.Part;
import org.tenderpoint.practice.setup.SampleWorld.Size;
import org.tenderpoint.practice.setup.SampleWorld.Step;
import org.tenderpoint.vocabulary.Modality;

/**
 * Lets the year of the sample practice that is described happen: each step is done by somebody, at its moment, through
 * the services that real work goes through, so that the rules decide about made-up clients as about real ones. The dice
 * start from a fixed number; made twice on one day, the practice is the same.
 */
@Component
record SampleYear(SampleStore store, ObjectProvider<Part> parts, PracticeService practice,
        PracticePlaceService places, CurrentUser currentUser, RunAs runAs, TransactionOperations transaction,
        EntityManager entities) {

    private static final Logger LOG = LoggerFactory.getLogger(SampleYear.class);

    /** Steps in one transaction: commits are costly, and others want to write too. */
    private static final int BATCH = 25;

    /** No step begins in a transaction that has lasted so long: whoever else writes waits for its end. */
    private static final long LONGEST = Duration.ofSeconds(1).toNanos();

    /** The practice on its first day: its people, and who will come. */
    SampleWorld world(Size size, Instant now) {
        var zone = practice.zone();
        var today = LocalDate.ofInstant(now, zone);
        var opening = today.minusDays(size.days());
        var made = store.makeTeam(
                currentUser.id(), opening.atTime(8, 0).atZone(zone).toInstant(), places.choice());
        var therapists = made.subList(0, made.size() - 1);
        var cast = SampleCast.of(size, today, therapists);
        return new SampleWorld(
                size, now, zone, practice.openingHours(), therapists, made.getLast(), host(), cast.clients(),
                cast.twins());
    }

    private Optional<SamplePerson> host() {
        return currentUser.has(Role.THERAPIST)
                ? Optional.of(new SamplePerson(
                        currentUser.id(), currentUser.name(), Set.of(Role.THERAPIST), List.of(Modality.SWEDISH), 3))
                : Optional.empty();
    }

    /**
     * Lets everything happen up to now.
     *
     * @param progress is told how much of the year is over
     * @return how many steps failed and were left out
     * @throws RuntimeException if no step can even begin, as when the program stops meanwhile
     */
    int run(SampleWorld world, Consumer<OptionalDouble> progress) {
        var people = new HashMap<UserId, Authentication>();
        world.therapists().forEach(person -> people.put(person.id(), signedIn(person)));
        people.put(world.frontDesk().id(), signedIn(world.frontDesk()));
        parts.stream().sorted(Comparator.comparingInt(Part::order)).forEach(part -> part.create(world));
        int leftOut = 0;
        for (var turn : SampleTurn.values()) {
            leftOut += run(world, people, turn, progress);
            if (turn == SampleTurn.NOW) {
                world.host().ifPresent(host -> parts.stream().sorted(Comparator.comparingInt(Part::order))
                        .forEach(part -> transaction.executeWithoutResult(status -> part.handOver(world, host))));
            }
            transaction.executeWithoutResult(status -> store.listAll());
        }
        return leftOut;
    }

    private int run(
            SampleWorld world, Map<UserId, Authentication> people, SampleTurn turn, Consumer<OptionalDouble> progress) {
        int failed = 0;
        var begin = world.soonest(turn).map(Step::at).orElse(world.now());
        double length = Math.max(1, Duration.between(begin, world.now()).toSeconds());
        while (world.soonest(turn).isPresent()) {
            long mark = world.mark();
            var taken = new ArrayList<Step>();
            try {
                transaction.executeWithoutResult(status -> runNext(world, people, turn, taken, BATCH));
            } catch (RuntimeException e) {
                world.undo(mark, taken);
                failed += runOneByOne(world, people, turn);
            }
            if (!taken.isEmpty()) {
                double share = turn == SampleTurn.TWINS
                        ? (double) world.twinsMade() / world.twins().size()
                        : Duration.between(begin, taken.getLast().at()).toSeconds() / length;
                progress.accept(OptionalDouble.of(turn.shareOfWhole(Math.clamp(share, 0, 1))));
            }
        }
        return failed;
    }

    /** What a step refuses must not take its neighbours with it. */
    private int runOneByOne(SampleWorld world, Map<UserId, Authentication> people, SampleTurn turn) {
        int failed = 0;
        for (int i = 0; i < BATCH; i++) {
            long mark = world.mark();
            var taken = new ArrayList<Step>();
            try {
                transaction.executeWithoutResult(status -> runNext(world, people, turn, taken, 1));
            } catch (RuntimeException e) {
                if (taken.isEmpty()) {
                    // there was no transaction, so the next would take nothing either
                    throw e;
                }
                world.undo(mark, List.of());
                if (failed == 0) {
                    LOG.warn("A step of the sample practice failed: {}", e.toString());
                }
                LOG.debug("A step of the sample practice failed", e);
                taken.forEach(step -> transaction.executeWithoutResult(status -> store.leftOut(step.topic())));
                failed++;
            }
        }
        return failed;
    }

    private void runNext(
            SampleWorld world, Map<UserId, Authentication> people, SampleTurn turn, List<Step> taken, int most) {
        long begun = System.nanoTime();
        for (int i = 0; i < most && System.nanoTime() - begun < LONGEST; i++) {
            var next = world.next(turn);
            if (next.isEmpty()) {
                return;
            }
            var step = next.get();
            taken.add(step);
            var who = Optional.ofNullable(people.get(step.by().id())).orElseThrow();
            runAs.user(who, () -> world.during(step.at(), () -> {
                step.action().run();
                // the next step knows others: what this one has loaded need not be compared with them
                entities.flush();
                entities.clear();
                return true;
            }));
        }
    }

    private static Authentication signedIn(SamplePerson person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().value(), "sample", person.name(), 0),
                null,
                AuthorityUtils.createAuthorityList(
                        person.roles().stream().map(Role::authority).toList()));
    }
}
