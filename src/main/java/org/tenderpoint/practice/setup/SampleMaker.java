package org.tenderpoint.practice.setup;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import java.time.Clock;
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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.platform.store.RunAs;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SignedIn;
import org.tenderpoint.practice.setup.SampleWorld.Client;
import org.tenderpoint.practice.setup.SampleWorld.Part;
import org.tenderpoint.practice.setup.SampleWorld.Person;
import org.tenderpoint.practice.setup.SampleWorld.Size;
import org.tenderpoint.practice.setup.SampleWorld.Step;
import org.tenderpoint.vocabulary.Modality;

/**
 * Makes the sample practice by letting the year that is described happen: each step is done by somebody, at its moment,
 * through the services that real work goes through, so that the rules decide about made-up clients as about real ones.
 * The dice start from a fixed number; made twice on one day, the practice is the same.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
class SampleMaker implements SamplePractice {

    private static final Logger LOG = LoggerFactory.getLogger(SampleMaker.class);

    /** Steps in one transaction: commits are costly, and others want to write too. */
    private static final int BATCH = 25;

    /** Clients that are taken away in one transaction. */
    private static final int LEAVE_AT_ONCE = 15;

    private static final String BUSY = "The sample practice is being made or taken away";

    private static final UUID RECORD = new UUID(0, 2);

    private final SampleStore store;
    private final ObjectProvider<Part> parts;
    private final PracticeService practice;
    private final CurrentUser currentUser;
    private final RunAs runAs;
    private final SecurityContextHolderStrategy holder;
    private final TransactionOperations transaction;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AtomicReference<OptionalDouble> progress = new AtomicReference<>(OptionalDouble.empty());

    SampleMaker(
            SampleStore store,
            ObjectProvider<Part> parts,
            PracticeService practice,
            CurrentUser currentUser,
            RunAs runAs,
            SecurityContextHolderStrategy holder,
            TransactionOperations transaction,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.practice = practice;
        this.currentUser = currentUser;
        this.runAs = runAs;
        this.holder = holder;
        this.transaction = transaction;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void create() {
        create(Size.FULL);
    }

    /** @throws IllegalStateException if it is there already, or is being made */
    void create(Size size) {
        begin();
        try {
            make(size);
        } finally {
            progress.set(OptionalDouble.empty());
        }
    }

    @Override
    public void start() {
        begin();
        inBackground(() -> make(Size.FULL));
    }

    @Override
    public void startRemoving() {
        claim();
        inBackground(this::removeAll);
    }

    /** Nobody waits for this thread; what it leaves undone is ended by the same buttons. */
    private void inBackground(Runnable work) {
        var manager = holder.getContext().getAuthentication();
        if (manager == null) {
            progress.set(OptionalDouble.empty());
            throw new IllegalStateException("Nobody is signed in");
        }
        Thread.ofPlatform().daemon().name("sample-practice").start(() -> runAs.user(manager, () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("The sample practice could not be made or removed: {}", e.getClass().getName());
            } finally {
                progress.set(OptionalDouble.empty());
            }
            return true;
        }));
    }

    @Override
    @PreAuthorize("permitAll()")
    public OptionalDouble progress() {
        return requireNonNull(progress.get());
    }

    @Override
    @PreAuthorize("permitAll()")
    public boolean present() {
        return store.present();
    }

    @Override
    @PreAuthorize("permitAll()")
    public boolean unfinished() {
        return store.begun();
    }

    @Override
    @PreAuthorize("permitAll()")
    public Missing missing() {
        // while it is being made, what is not there yet is not missing
        return progress().isPresent() || !present() ? Missing.NOTHING : store.missing();
    }

    @Override
    public void remove() {
        claim();
        try {
            removeAll();
        } finally {
            progress.set(OptionalDouble.empty());
        }
    }

    /** One at a time, of making and taking away. */
    private void claim() {
        if (!progress.compareAndSet(OptionalDouble.empty(), OptionalDouble.of(0))) {
            throw new IllegalStateException(BUSY);
        }
    }

    private void removeAll() {
        double all = Math.max(1, store.clients());
        while (removeSome()) {
            progress.set(OptionalDouble.of(1 - store.clients() / all));
        }
        transaction.executeWithoutResult(status -> {
            store.remove();
            events.publishEvent(AuditEvent.of("removed", "SamplePractice", RECORD));
        });
    }

    /**
     * Takes a few clients away with all that hangs on them: nobody waits long for what this locks, and what is broken
     * off can be ended by the same button.
     *
     * @return whether there were any
     */
    private boolean removeSome() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var leaving = store.leaving(LEAVE_AT_ONCE);
            leaving.ifPresent(events::publishEvent);
            return leaving.isPresent();
        }));
    }

    private void begin() {
        claim();
        if (store.present()) {
            progress.set(OptionalDouble.empty());
            throw new IllegalStateException("The sample practice is there already");
        }
    }

    private void make(Size size) {
        var now = clock.instant();
        var world = transaction.execute(status -> {
            events.publishEvent(AuditEvent.of("made", "SamplePractice", RECORD));
            store.begin();
            return world(size, now);
        });
        var people = new HashMap<UserId, Authentication>();
        world.therapists().forEach(person -> people.put(person.id(), signedIn(person)));
        people.put(world.frontDesk().id(), signedIn(world.frontDesk()));
        parts.stream().sorted(Comparator.comparingInt(Part::order)).forEach(part -> part.create(world));
        int leftOut = run(world, people);
        world.host().ifPresent(host -> parts.stream().sorted(Comparator.comparingInt(Part::order))
                .forEach(part -> transaction.executeWithoutResult(status -> part.handOver(world, host))));
        transaction.executeWithoutResult(status -> store.end());
        LOG.info("The sample practice was made in {} s", Duration.between(now, clock.instant()).toSeconds());
        if (leftOut > 0) {
            LOG.warn("{} steps of the sample practice failed and were left out", leftOut);
        }
    }

    private SampleWorld world(Size size, Instant now) {
        var zone = practice.zone();
        var today = LocalDate.ofInstant(now, zone);
        var opening = today.minusDays(size.days());
        var made = store.makeTeam(currentUser.id(), opening.atTime(8, 0).atZone(zone).toInstant());
        var therapists = made.subList(0, made.size() - 1);
        var clients = new ArrayList<Client>();
        for (var line : SampleDescription.OF_PRACTICE.first(size.clients())) {
            clients.add(new Client(
                    clients.size(), line, today, opening.plusDays(line.firstDay(size.weeks())),
                    therapists.get(line.therapist())));
        }
        return new SampleWorld(
                size, now, zone, practice.openingHours(), therapists, made.getLast(), host(), clients);
    }

    private Optional<Person> host() {
        return currentUser.has(Role.THERAPIST)
                ? Optional.of(new Person(
                        currentUser.id(), currentUser.name(), Set.of(Role.THERAPIST), List.of(Modality.SWEDISH), 3))
                : Optional.empty();
    }

    /** Lets everything happen up to now. @return how many steps failed */
    private int run(SampleWorld world, Map<UserId, Authentication> people) {
        int failed = 0;
        var begin = world.now().minus(Duration.ofDays(world.size().days()));
        double length = Duration.between(begin, world.now()).toSeconds();
        while (world.left() > 0) {
            long mark = world.mark();
            var taken = new ArrayList<Step>();
            try {
                transaction.executeWithoutResult(status -> runNext(world, people, taken, BATCH));
            } catch (RuntimeException e) {
                world.undo(mark, taken);
                failed += runOneByOne(world, people);
            }
            if (!taken.isEmpty()) {
                double done = Duration.between(begin, taken.getLast().at()).toSeconds() / length;
                progress.set(OptionalDouble.of(Math.clamp(done, 0, 1)));
            }
        }
        return failed;
    }

    /** What a step refuses must not take its neighbours with it. */
    private int runOneByOne(SampleWorld world, Map<UserId, Authentication> people) {
        int failed = 0;
        for (int i = 0; i < BATCH; i++) {
            long mark = world.mark();
            var taken = new ArrayList<Step>();
            try {
                transaction.executeWithoutResult(status -> runNext(world, people, taken, 1));
            } catch (RuntimeException e) {
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
            SampleWorld world, Map<UserId, Authentication> people, List<Step> taken, int most) {
        for (int i = 0; i < most; i++) {
            var next = world.next();
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

    private static Authentication signedIn(Person person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.id().value(), "sample", person.name(), 0),
                null,
                AuthorityUtils.createAuthorityList(
                        person.roles().stream().map(Role::authority).toList()));
    }
}
