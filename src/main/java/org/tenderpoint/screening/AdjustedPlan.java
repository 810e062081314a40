package org.tenderpoint.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Work;

/**
 * A plan with everything that earlier follow-ups ask for. All adjustments are combined, so their order does not matter:
 * a modality to be left out is replaced by the agreed one, and a place is dropped only if the place itself is to be
 * left out.
 */
public final class AdjustedPlan {

    /** Replaces a modality that is left out if nothing was agreed; the first possible one (ADJ-009). */
    private static final List<Modality> GENTLE = List.of(Modality.SWEDISH, Modality.LYMPHATIC_DRAINAGE,
            Modality.CRANIOSACRAL, Modality.REFLEXOLOGY);

    /** What today's session allows apart from these adjustments. */
    public interface Room {

        /** The highest pressure there, 0 to 5. */
        int ceiling(BodyPart part);

        /** Whether this therapist may use this modality there. */
        boolean allows(Modality modality, BodyPart part);
    }

    private final List<AdjustmentLine> agreed;
    private final WorkLimits limits;
    private final Room room;
    private final Area leftOut;
    private final Set<Modality> rather = new TreeSet<>();

    /** @param agreed everything that applies to this session, in any order */
    public AdjustedPlan(Collection<AdjustmentLine> agreed, Room room) {
        this.agreed = List.copyOf(agreed);
        this.room = room;
        this.limits = new WorkLimits(
                this.agreed.stream().flatMap(line -> line.limit().stream()).toList());
        var out = Area.NOWHERE;
        for (var line : this.agreed) {
            switch (line.change()) {
                case AdjustmentLine.Change.Cap cap when cap.leavesOut() -> out = out.or(line.area());
                case AdjustmentLine.Change.PreferModality instead -> rather.add(instead.modality());
                default -> {}
            }
        }
        leftOut = out;
    }

    /**
     * The change to one line of a plan.
     *
     * @param after empty if its place is left out
     */
    public record Change(Work before, Optional<Work> after) {

        public boolean changes() {
            return after.filter(before::equals).isEmpty();
        }
    }

    /** The plan with everything applied. */
    public List<Work> of(List<Work> plan) {
        return changes(plan).stream().flatMap(change -> change.after().stream()).toList();
    }

    /** The same, line by line. */
    public List<Change> changes(List<Work> plan) {
        var left = plan.stream().map(work -> outside(work, leftOut).map(rest -> pressed(kind(rest)))).toList();
        var after = shortened(left.stream().flatMap(Optional::stream).toList(), work -> true).iterator();
        return IntStream.range(0, plan.size())
                .mapToObj(i -> new Change(plan.get(i), left.get(i).map(stays -> after.next())))
                .toList();
    }

    /** The plan with only this line applied; applying lines one by one gives the same as all at once. */
    public List<Work> only(AdjustmentLine line, List<Work> plan) {
        return switch (line.change()) {
            case AdjustmentLine.Change.Cap cap when cap.leavesOut() ->
                    plan.stream().flatMap(work -> outside(work, line.area()).stream()).toList();
            case AdjustmentLine.Change.Cap cap -> plan.stream()
                    .map(work -> line.concerns(work) && work.pressure() > cap.level() ? at(work, cap.level()) : work)
                    .toList();
            case AdjustmentLine.Change.Raise raise -> plan.stream()
                    .map(work -> line.concerns(work) ? raised(work, raise) : work)
                    .toList();
            case AdjustmentLine.Change.WithoutModality left -> replaced(line, plan);
            case AdjustmentLine.Change.WithoutTechnique left -> replaced(line, plan);
            case AdjustmentLine.Change.PreferModality instead -> plan.stream()
                    .map(work -> kind(work).modality() == instead.modality() ? kind(work) : work)
                    .toList();
            case AdjustmentLine.Change.Minutes minutes -> shortened(plan, line::concerns);
            case AdjustmentLine.Change.NotBefore gap -> plan;
            case AdjustmentLine.Change.Heeded _,AdjustmentLine.Change.OnlyShown _ -> plan;
        };
    }

    /** The lines that a plan still goes against, for a person to decide on. */
    public static List<AdjustmentLine> against(Collection<AdjustmentLine> lines, List<Work> plan) {
        return lines.stream().filter(line -> line.goesAgainst(plan)).toList();
    }

    /** The part of the work that lies outside; work on both sides keeps the other side, with half of the time. */
    private static Optional<Work> outside(Work work, Area out) {
        if (!out.meets(work.part())) {
            return Optional.of(work);
        }
        var rest = Area.ofPart(work.part()).minus(out);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        var part = rest.parts().iterator().next();
        int minutes = work.part().side() == Side.BOTH ? Math.max(1, work.minutes() / 2) : work.minutes();
        return Optional.of(new Work(part, work.modality(), work.pressure(), minutes));
    }

    /** The same work in the agreed modality. If none is possible it stays: a person decides. */
    private Work kind(Work work) {
        if (isLeftOut(work.modality(), work.part())) {
            return replacement(work.part()).map(modality -> in(work, modality)).orElse(work);
        }
        boolean some = limits.all().stream().anyMatch(limit -> limit.modality().isPresent());
        if (some || rather.contains(work.modality())) {
            return work;
        }
        return rather.stream()
                .filter(modality -> !isLeftOut(modality, work.part()) && room.allows(modality, work.part()))
                .findFirst()
                .map(modality -> in(work, modality))
                .orElse(work);
    }

    private List<Work> replaced(AdjustmentLine line, List<Work> plan) {
        return plan.stream()
                .map(work -> line.limit().filter(limit -> limit.without(work.modality()).meets(work.part())).isPresent()
                        ? kind(work)
                        : work)
                .toList();
    }

    private boolean isLeftOut(Modality modality, BodyPart part) {
        return limits.without(modality).meets(part);
    }

    private Optional<Modality> replacement(BodyPart part) {
        return Stream.concat(rather.stream(), GENTLE.stream())
                .filter(modality -> !isLeftOut(modality, part))
                .filter(modality -> room.allows(modality, part))
                .findFirst();
    }

    private Work pressed(Work work) {
        var deeper = work;
        for (var line : agreed) {
            if (line.change() instanceof AdjustmentLine.Change.Raise raise && line.concerns(work)) {
                deeper = raised(deeper, raise);
            }
        }
        int most = cap(work.part());
        return deeper.pressure() > most ? at(deeper, most) : deeper;
    }

    /** Never above a cap, nor above what the screening allows. */
    private Work raised(Work work, AdjustmentLine.Change.Raise raise) {
        int to = Math.min(raise.level(), Math.min(cap(work.part()), room.ceiling(work.part())));
        return to > work.pressure() ? at(work, to) : work;
    }

    /** The lowest cap above zero that applies there. */
    private int cap(BodyPart part) {
        return limits.all().stream()
                .filter(limit -> limit.area().meets(part))
                .flatMapToInt(limit -> limit.cap().stream())
                .filter(level -> level > 0)
                .min()
                .orElse(Pressure.DEEPEST);
    }

    /**
     * Where a region has more minutes than agreed, each of its lines is shortened by the same share.
     *
     * @param where whether this work's region is meant
     */
    private List<Work> shortened(List<Work> plan, Predicate<Work> where) {
        var work = new ArrayList<>(plan);
        for (var region : plan.stream().map(line -> line.part().region()).distinct().toList()) {
            var here = IntStream.range(0, plan.size()).filter(i -> plan.get(i).part().region() == region).boxed()
                    .toList();
            int now = AdjustmentLine.minutes(plan, region);
            if (here.stream().map(plan::get).noneMatch(where)) {
                continue;
            }
            int most = agreed.stream()
                    .filter(line -> here.stream().anyMatch(i -> line.concerns(plan.get(i))))
                    .flatMapToInt(
                            line -> line.limit().map(WorkLimits.Limit::minutes).orElse(OptionalInt.empty()).stream())
                    .min()
                    .orElse(now);
            if (most < now) {
                share(work, here, now, most);
            }
        }
        return List.copyOf(work);
    }

    private static void share(List<Work> work, List<Integer> here, int now, int most) {
        int left = most;
        for (int n = 0; n < here.size(); n++) {
            int i = here.get(n);
            int others = here.size() - n - 1;
            int share = Math.max(1, Math.min(work.get(i).minutes() * most / now, left - others));
            left -= share;
            work.set(i, lasting(work.get(i), share));
        }
    }

    private static Work at(Work work, int pressure) {
        return new Work(work.part(), work.modality(), pressure, work.minutes());
    }

    private static Work in(Work work, Modality modality) {
        return new Work(work.part(), modality, work.pressure(), work.minutes());
    }

    private static Work lasting(Work work, int minutes) {
        return new Work(work.part(), work.modality(), work.pressure(), minutes);
    }
}
