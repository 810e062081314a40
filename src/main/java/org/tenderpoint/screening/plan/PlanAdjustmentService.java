package org.tenderpoint.screening.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.AdjustedPlan;
import org.tenderpoint.screening.AdjustmentLine;
import org.tenderpoint.screening.AdjustmentSource;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningRecords;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;

/** Applies what earlier follow-ups ask for to a session's plan: all at once, or one by one. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class PlanAdjustmentService {

    private final ObjectProvider<AdjustmentSource> sources;
    private final ObjectProvider<SessionsBefore> before;
    private final PlanService plans;
    private final LimitService limits;
    private final PlanAdjuster adjuster;
    private final ScreeningRecords records;
    private final RecordGate gate;
    private final Clock clock;

    PlanAdjustmentService(
            ObjectProvider<AdjustmentSource> sources,
            ObjectProvider<SessionsBefore> before,
            PlanService plans,
            LimitService limits,
            PlanAdjuster adjuster,
            ScreeningRecords records,
            RecordGate gate,
            Clock clock) {
        this.sources = sources;
        this.before = before;
        this.plans = plans;
        this.limits = limits;
        this.adjuster = adjuster;
        this.records = records;
        this.gate = gate;
        this.clock = clock;
    }

    private record SourcedLine(AdjustmentSource source, AdjustmentLine line) {}

    /** Everything that applies to one session. */
    private record SessionLines(PlannedSessionRecord session, List<SourcedLine> standing, List<SourcedLine> taken,
            List<SourcedLine> held) {

        List<AdjustmentLine> allLines() {
            return Stream.of(standing, taken, held).flatMap(List::stream).map(SourcedLine::line).toList();
        }

        SourcedLine find(AdjustmentId id) {
            return Stream.concat(standing.stream(), taken.stream())
                    .filter(one -> one.line().id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NoSuch("adjustment"));
        }
    }

    /** What is asked of this session's plan, and the plan with all of it. */
    @Transactional(readOnly = true)
    public PlanAdjustments of(SessionId id) {
        gate.require(id);
        var known = linesOf(id);
        if (known.allLines().isEmpty()) {
            return PlanAdjustments.NOTHING;
        }
        var plan = known.session().plan();
        var changes = together(known, plan).changes(plan);
        var after = changes.stream().flatMap(change -> change.after().stream()).toList();
        var against = AdjustedPlan.against(lines(known.taken()), plan);
        var asked = new HashSet<>(against.stream().map(AdjustmentLine::id).toList());
        return new PlanAdjustments(
                lines(known.standing()),
                against,
                lines(known.held()).stream().filter(line -> !asked.contains(line.id())).toList(),
                changes,
                lines(known.standing()).stream().filter(line -> open(line, known.session(), after)).toList(),
                lines(known.standing()).stream()
                        .filter(line -> line.isFollowedBy(plan, known.session().day()))
                        .toList());
    }

    /** The client's last session, to learn from and to start from. */
    public Optional<SessionBefore> lastTime(ClientId client) {
        gate.require(client);
        return before.stream().findFirst().flatMap(source -> source.last(client, 1).stream().findFirst());
    }

    /** What the last session taught for a plan that is not stored; one without work starts from the last session's. */
    @Transactional(readOnly = true)
    public Learned learned(NewSession planned, SessionBefore last) {
        gate.require(planned.client());
        var agreed = sources.orderedStream()
                .flatMap(source -> Stream.of(source.standing(planned.client()), source.lasting(planned.client())))
                .flatMap(List::stream)
                .toList();
        var from = planned.work().isEmpty() ? last.work() : planned.work();
        var adjusted = adjuster.of(agreed, planned, from);
        var next = new NewSession(
                planned.client(), planned.therapist(), planned.localStart(), planned.minutes(), adjusted.of(from));
        return new Learned(last, planned.work().isEmpty() ? limits.fittingWork(next) : next.work(),
                changed(adjusted, last));
    }

    /** The same for a planned session. */
    @Transactional(readOnly = true)
    public Learned learned(SessionId id, SessionBefore last) {
        gate.require(id);
        var known = linesOf(id);
        return new Learned(last, next(known, last), changed(together(known, last.work()), last));
    }

    private static Set<BodyPart> changed(AdjustedPlan adjusted, SessionBefore last) {
        return adjusted.changes(last.work()).stream()
                .filter(AdjustedPlan.Change::changes)
                .map(change -> change.before().part())
                .collect(Collectors.toSet());
    }

    /** The plan with everything applied; one without work starts from the last session's, within today's limits. */
    private List<Work> next(SessionLines known, SessionBefore last) {
        var plan = known.session().plan();
        return plan.isEmpty()
                ? limits.of(known.session().id()).within(together(known, last.work()).of(last.work())).work()
                : together(known, plan).of(plan);
    }

    /**
     * Applies all open adjustments, and applies earlier ones again where the plan goes against them. What this plan
     * cannot contain stays for a person to decide, and what its day keeps stands until the start: the session may be
     * moved. A plan without work starts from the last session's.
     *
     * @param seen the plan that the therapist sees
     * @throws EditedByOther if the plan is a different one by now
     */
    public AppliedLines applyAll(SessionId id, List<Work> seen) {
        gate.require(id);
        var known = linesOf(id);
        var before = requireSeen(known.session(), seen);
        var after = before.isEmpty()
                ? lastTime(known.session().client()).map(last -> next(known, last)).orElse(before)
                : together(known, before).of(before);
        var taken = known.standing().stream()
                .filter(one -> !one.line().leavesTheWork() && !one.line().goesAgainst(after)).toList();
        return taken(known.session(), taken, after);
    }

    /** Applies some of the adjustments, perhaps again. */
    public AppliedLines apply(SessionId id, List<Work> seen, List<AdjustmentId> some) {
        gate.require(id);
        var known = linesOf(id);
        var before = requireSeen(known.session(), seen);
        var chosen = some.stream().map(known::find).toList();
        var adjusted = together(known, before);
        var after = before;
        for (var one : chosen) {
            after = adjusted.only(one.line(), after);
        }
        return taken(known.session(), chosen.stream().filter(known.standing()::contains).toList(), after);
    }

    /**
     * Takes back what was applied: the plan is as before, and the adjustments are open again.
     *
     * @throws EditedByOther if the plan has been changed since
     */
    public void takeBack(SessionId id, AppliedLines applied) {
        gate.require(id);
        var known = linesOf(id);
        requireSeen(known.session(), applied.after());
        applied.lines().stream().map(known::find).forEach(one -> one.source().takeBack(one.line().id(), id));
        change(known.session(), applied.before());
    }

    /** @param reason never blank */
    public void dismiss(SessionId id, List<AdjustmentId> some, String reason) {
        gate.require(id);
        var known = linesOf(id);
        some.forEach(one -> known.find(one).source().dismiss(one, id, reason));
    }

    private AppliedLines taken(PlannedSessionRecord session, Collection<SourcedLine> taken, List<Work> after) {
        change(session, after);
        taken.forEach(one -> one.source().apply(one.line().id(), session.id()));
        return new AppliedLines(taken.stream().map(one -> one.line().id()).toList(), session.plan(), after);
    }

    private void change(PlannedSessionRecord session, List<Work> plan) {
        if (!plan.equals(session.plan())) {
            plans.changePlan(session.id(), session.version(), plan);
        }
    }

    private List<Work> requireSeen(PlannedSessionRecord session, List<Work> seen) {
        if (!session.plan().equals(seen)) {
            throw records.session(session.id()).editedMeanwhile(clock.instant());
        }
        return session.plan();
    }

    /** Whether this plan, or the day of this session, still goes against it. */
    private static boolean open(AdjustmentLine line, PlannedSessionRecord session, List<Work> after) {
        return line.goesAgainst(after)
                || line.change() instanceof AdjustmentLine.Change.NotBefore gap && session.day().isBefore(gap.day());
    }

    private SessionLines linesOf(SessionId id) {
        var session = records.session(id).toRecord();
        var standing = new ArrayList<SourcedLine>();
        var taken = new ArrayList<SourcedLine>();
        var held = new ArrayList<SourcedLine>();
        sources.orderedStream().forEach(source -> {
            source.standing(session.client()).forEach(line -> standing.add(new SourcedLine(source, line)));
            source.appliedBy(id).forEach(line -> taken.add(new SourcedLine(source, line)));
            source.lasting(session.client()).forEach(line -> held.add(new SourcedLine(source, line)));
        });
        return new SessionLines(session, standing, taken, held);
    }

    /** @param plan the one that is adjusted */
    private AdjustedPlan together(SessionLines known, List<Work> plan) {
        return adjuster.of(known.allLines(), known.session(), plan);
    }

    private static List<AdjustmentLine> lines(List<SourcedLine> given) {
        return given.stream().map(SourcedLine::line).toList();
    }

    /**
     * What a plan has just applied, so that it can be taken back.
     *
     * @param lines the adjustments, in their original order
     */
    public record AppliedLines(List<AdjustmentId> lines, List<Work> before, List<Work> after) {

        public AppliedLines {
            lines = List.copyOf(lines);
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * What earlier follow-ups ask for in one session's plan.
     *
     * @param standing neither applied nor dismissed yet, most important first
     * @param against applied, but the plan goes against it again
     * @param held agreed for an earlier session and still in force: for information
     * @param changes the plan as it is, and with everything applied
     * @param open what of {@code standing} this plan cannot apply: for a person to decide
     * @param followed what of {@code standing} this plan follows as it is: applied when the session starts
     */
    public record PlanAdjustments(
            List<AdjustmentLine> standing,
            List<AdjustmentLine> against,
            List<AdjustmentLine> held,
            List<AdjustedPlan.Change> changes,
            List<AdjustmentLine> open,
            List<AdjustmentLine> followed) {

        static final PlanAdjustments NOTHING = new PlanAdjustments(List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of());

        public PlanAdjustments {
            standing = List.copyOf(standing);
            against = List.copyOf(against);
            held = List.copyOf(held);
            changes = List.copyOf(changes);
            open = List.copyOf(open);
            followed = List.copyOf(followed);
        }

        /** Whether there is something to apply or to decide. */
        public boolean asks() {
            return standing.size() > followed.size() || !against.isEmpty();
        }

        /** What the plan can apply at once, and does not follow yet. */
        public List<AdjustmentLine> takeable() {
            return standing.stream().filter(line -> !open.contains(line) && !followed.contains(line)).toList();
        }

        public boolean changesPlan() {
            return changes.stream().anyMatch(AdjustedPlan.Change::changes);
        }
    }
}
