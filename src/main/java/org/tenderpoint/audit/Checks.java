package org.tenderpoint.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.audit.TrailHead;
import org.tenderpoint.platform.store.file.Json;

/** Checks the trail and the signed records every night and when asked, and remembers what was found. */
@Component
class Checks {

    private static final Duration KEPT = Duration.ofDays(400);
    private static final int LISTED = 200;

    private final TrailCheck trail;
    private final SealCheck seals;
    private final TrailHead head;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile long all;
    private volatile long looked;

    Checks(
            TrailCheck trail, SealCheck seals, TrailHead head, JdbcClient jdbc, ApplicationEventPublisher events,
            PlatformTransactionManager transactions, Clock clock) {
        this.trail = trail;
        this.seals = seals;
        this.head = head;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What made the program look. */
    enum CheckTrigger implements Coded {
        NIGHTLY,
        ASKED,
        /** Somebody opened one record. */
        OPENED,
        /** A backup holds something that does not fit. */
        BACKED_UP
    }

    /** @param findings the first of them */
    record CheckRun(Instant at, CheckTrigger way, long entries, long records, int found, List<CheckFinding> findings) {}

    @Scheduled(cron = "0 40 3 * * *")
    void nightly() {
        run(CheckTrigger.NIGHTLY);
        jdbc.sql("delete from trail_checks where made_at < :before")
                .param("before", Moments.utc(clock.instant().minus(KEPT))).update();
    }

    /** Begins, unless a check runs already. */
    void start() {
        if (!running.get()) {
            looked = 0;
            all = 0;
            Thread.ofVirtual().name("trail-check").start(() -> run(CheckTrigger.ASKED));
        }
    }

    /** How far the running check is. */
    OptionalDouble progress() {
        return running.get()
                ? OptionalDouble.of(all == 0 ? 0 : Math.min(1, (double) looked / all))
                : OptionalDouble.empty();
    }

    void run(CheckTrigger way) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            // most of the links are entries; the seals are looked at twice
            all = trail.links() + seals.count();
            look(way, done -> looked = done);
        } finally {
            running.set(false);
        }
    }

    /** Everything that does not fit now, which a backup holds too; also beside a check that runs. */
    List<CheckFinding> backedUp() {
        return look(CheckTrigger.BACKED_UP, _ -> {});
    }

    private List<CheckFinding> look(CheckTrigger way, LongConsumer progress) {
        var entries = trail.check(progress);
        var records = seals.check(done -> progress.accept(entries.entries() + done));
        var findings = Stream.concat(entries.findings().stream(), records.findings().stream()).toList();
        keep(way, entries.entries(), records.records(), findings);
        return findings;
    }

    /** A record did not fit its seal when it was opened. */
    void opened(List<CheckFinding> findings) {
        var known = standing().stream().flatMap(made -> made.findings().stream()).toList();
        if (!known.containsAll(findings)) {
            keep(CheckTrigger.OPENED, 0, findings.size(), findings);
        }
    }

    Optional<CheckRun> last() {
        return recent().stream().filter(made -> made.way() != CheckTrigger.OPENED).findFirst();
    }

    /** The checks that found something and stand: the last one of everything, and what was opened after it. */
    List<CheckRun> standing() {
        var standing = new ArrayList<CheckRun>();
        for (var made : recent()) {
            if (made.found() > 0) {
                standing.add(made);
            }
            if (made.way() != CheckTrigger.OPENED) {
                break;
            }
        }
        standing.sort(Comparator.comparing(CheckRun::at));
        return standing;
    }

    private List<CheckRun> recent() {
        return jdbc.sql("""
                select made_at, way, entries, records, found, findings from trail_checks
                order by made_at desc limit 50""")
                .query((row, _) -> new CheckRun(
                        Moments.read(row, 1),
                        Coded.of(CheckTrigger.class, row.getString(2)).orElseThrow(),
                        row.getLong(3), row.getLong(4), row.getInt(5),
                        Json.list(row.getString(6), CheckFinding.class)))
                .list();
    }

    private void keep(CheckTrigger way, long entries, long records, List<CheckFinding> findings) {
        apart.executeWithoutResult(_ -> {
            jdbc.sql("""
                    insert into trail_checks (id, made_at, way, entries, records, found, findings)
                    values (:id, :at, :way, :entries, :records, :found, :findings)""")
                    .param("id", UUID.randomUUID())
                    .param("at", Moments.utc(clock.instant()))
                    .param("way", way.code())
                    .param("entries", entries)
                    .param("records", records)
                    .param("found", findings.size())
                    .param("findings", Json.write(findings.stream().limit(LISTED).toList()))
                    .update();
            if (!findings.isEmpty()) {
                events.publishEvent(AuditEvent.of("found_changed", "Trail", head.current().chain())
                        .because(findings.getFirst().words()));
            }
        });
    }
}
