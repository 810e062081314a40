package org.tenderpoint.rulebook;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Service;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.rulebook.ReplayResult.ReplayTally;
import org.tenderpoint.vocabulary.replay.DecisionReplay;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayPage;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayPeriod;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayedDecision;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Applies other rules to past decisions: which of them would differ? The decisions stay as they were, and results are
 * not stored. Counting looks at nobody's record; opening one client's decision needs a reason, like any record.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class ReplayService {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayService.class);

    private final List<DecisionReplay> replays;
    private final PracticeService practice;
    private final SecurityContextHolderStrategy holder;
    private final Clock clock;
    /** One at a time: a replay may keep a processor busy for a while. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("replay").factory());
    private final Set<BackgroundRun<?, ?>> runs = ConcurrentHashMap.newKeySet();

    ReplayService(
            List<DecisionReplay> replays, PracticeService practice, SecurityContextHolderStrategy holder, Clock clock) {
        this.replays = List.copyOf(replays);
        this.practice = practice;
        this.holder = holder;
        this.clock = clock;
    }

    /** Starts in the background, in the caller's name, and returns at once. */
    public BackgroundRun<ReplayResult, RuntimeException> start(ReplayRequest request) {
        var run = new BackgroundRun<ReplayResult, RuntimeException>();
        runs.add(run);
        var task = new DelegatingSecurityContextRunnable(() -> go(run, request), holder.getContext());
        task.setSecurityContextHolderStrategy(holder);
        worker.execute(task);
        return run;
    }

    private void go(BackgroundRun<ReplayResult, RuntimeException> run, ReplayRequest request) {
        try {
            run.end(replayed(run, request));
        } catch (RuntimeException e) {
            // nobody waits for this thread; the caller learns that it failed
            LOG.error("A replay has failed: {}", e.getClass().getName());
            run.failed();
        } finally {
            runs.remove(run);
        }
    }

    /** The same, in the caller's thread. */
    ReplayResult run(ReplayRequest request) {
        return replayed(new BackgroundRun<>(), request);
    }

    /** Replays one page of decisions after another, each in its own transaction, until it is to stop. */
    ReplayResult replayed(BackgroundRun<?, ?> run, ReplayRequest request) {
        var period = period(request);
        var ordered = replays.stream().sorted(Comparator.comparing(DecisionReplay::book)).toList();
        double all = Math.max(1, ordered.stream().mapToLong(replay -> replay.count(period)).sum());
        long done = 0;
        var books = new ArrayList<ReplayResult.Book>();
        for (var replay : ordered) {
            var tally = new ReplayTally(replay.book(), replay.levels());
            Optional<ReplayPage.Key> next = Optional.empty();
            boolean more = true;
            while (more && !run.stopping()) {
                var page = replay.page(request.asked(), period, next);
                page.decisions().forEach(tally::add);
                done += page.decisions().size();
                run.progressedTo(done / all);
                next = page.next();
                more = next.isPresent();
            }
            books.add(tally.result());
        }
        return new ReplayResult(request, books, !run.stopping());
    }

    /**
     * One client's decision, before and after; counts as a look at the record.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the caller has not given a reason for
     * looking yet
     * @throws IllegalArgumentException if there is no such decision
     */
    public ReplayedDecision open(ReplayRequest request, RuleBookSection book, UUID decision) {
        return replays.stream()
                .filter(replay -> replay.book() == book)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No decisions of this book are kept"))
                .open(request.asked(), decision);
    }

    /** What became of each row from the version that is compared with, by id; none where none is. */
    public Map<String, RowChange> rows(RulesAsked asked) {
        return asked.against().map(version -> RowChange.between(
                RuleLibrary.in(version), RuleLibrary.in(asked.version()))).orElseGet(Map::of);
    }

    /** The rules of a version that can be switched off, by id. */
    public List<RuleEntry> canBeLeftOut(RuleSetVersion version) {
        var ids = RuleLibrary.canBeLeftOut(version);
        return RuleLibrary.in(version).stream().filter(rule -> ids.contains(rule.id())).toList();
    }

    /** Results after the end are not needed; a thread is not interrupted, which could close the database file. */
    @PreDestroy
    void stop() {
        runs.forEach(BackgroundRun::stop);
        worker.shutdown();
    }

    /** Whole days of the practice, none in the future. */
    private ReplayPeriod period(ReplayRequest request) {
        var zone = practice.zone();
        var end = request.to().plusDays(1).atStartOfDay(zone).toInstant();
        Instant now = clock.instant();
        return new ReplayPeriod(request.from().atStartOfDay(zone).toInstant(), end.isBefore(now) ? end : now);
    }

    /**
     * What became of one row from one version of the rules to another.
     *
     * @param title as the later of the two has it
     * @param reason why, as it is read aloud
     */
    public record RowChange(String id, RuleBookSection section, RowKind kind, Phrase title, Phrase reason) {

        public enum RowKind implements Coded {
            NEW,
            CHANGED,
            GONE,
            SAME
        }

        /** Every row of either version, by id. */
        static Map<String, RowChange> between(List<RuleEntry> before, List<RuleEntry> after) {
            var then = byId(before);
            var now = byId(after);
            var all = new TreeMap<String, RowChange>();
            then.forEach((id, row) -> all.put(id, of(row, RowKind.GONE)));
            now.forEach((id, row) -> {
                var earlier = then.get(id);
                all.put(id, of(row, earlier == null
                        ? RowKind.NEW
                        : earlier.revision().equals(row.revision()) ? RowKind.SAME : RowKind.CHANGED));
            });
            return all;
        }

        private static RowChange of(RuleEntry row, RowKind kind) {
            return new RowChange(row.id(), row.section(), kind, row.title(), row.reason());
        }

        private static Map<String, RuleEntry> byId(List<RuleEntry> rules) {
            return rules.stream().collect(Collectors.toMap(RuleEntry::id, Function.identity()));
        }
    }
}
