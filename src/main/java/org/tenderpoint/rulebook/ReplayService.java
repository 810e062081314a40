package org.tenderpoint.rulebook;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Service;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.vocabulary.replay.DecisionReplay;
import org.tenderpoint.vocabulary.replay.ReplayPeriod;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.replay.DecisionReplay.ReplayedDecision;
import org.tenderpoint.vocabulary.rule.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

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
    private final Set<ReplayRun> runs = ConcurrentHashMap.newKeySet();

    ReplayService(
            List<DecisionReplay> replays, PracticeService practice, SecurityContextHolderStrategy holder, Clock clock) {
        this.replays = List.copyOf(replays);
        this.practice = practice;
        this.holder = holder;
        this.clock = clock;
    }

    /** Starts in the background, in the caller's name, and returns at once. */
    public ReplayRun start(ReplayRequest request) {
        var run = new ReplayRun(request);
        runs.add(run);
        var task = new DelegatingSecurityContextRunnable(() -> go(run, request), holder.getContext());
        task.setSecurityContextHolderStrategy(holder);
        worker.execute(task);
        return run;
    }

    private void go(ReplayRun run, ReplayRequest request) {
        try {
            run.go(inOrder(), period(request));
        } catch (RuntimeException e) {
            // nobody waits for this thread; the caller learns that it failed
            LOG.error("A replay has failed: {}", e.getClass().getName());
        } finally {
            runs.remove(run);
        }
    }

    /** The same, and waits for the end. */
    ReplayResult run(ReplayRequest request) {
        var run = new ReplayRun(request);
        run.go(inOrder(), period(request));
        return run.result().orElseThrow();
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
        return asked.against().map(version -> RowChange.between(version, asked.version())).orElseGet(Map::of);
    }

    /** The rules of a version that can be switched off, by id. */
    public List<RuleEntry> canBeLeftOut(RuleSetVersion version) {
        var ids = RuleLibrary.canBeLeftOut(version);
        return RuleLibrary.in(version).stream().filter(rule -> ids.contains(rule.id())).toList();
    }

    /** Results after the end are not needed; a thread is not interrupted, which could close the database file. */
    @PreDestroy
    void stop() {
        runs.forEach(ReplayRun::cancel);
        worker.shutdown();
    }

    private List<DecisionReplay> inOrder() {
        return replays.stream().sorted(Comparator.comparing(DecisionReplay::book)).toList();
    }

    /** Whole days of the practice, none in the future. */
    private ReplayPeriod period(ReplayRequest request) {
        var zone = practice.zone();
        var end = request.to().plusDays(1).atStartOfDay(zone).toInstant();
        Instant now = clock.instant();
        return new ReplayPeriod(request.from().atStartOfDay(zone).toInstant(), end.isBefore(now) ? end : now);
    }
}
