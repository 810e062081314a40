package org.tenderpoint.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * One adjustment for a client's next plan, made from how an earlier session felt.
 *
 * @param words what to change, as shown on top of the plan
 * @param part the body part concerned; empty for the whole body or the session as a whole
 * @param reason why, as the reader is told
 */
public record AdjustmentLine(
        AdjustmentId id, Phrase words, Optional<BodyPart> part, Change change, Phrase reason) {

    public Area area() {
        return part.map(Area::ofPart).orElse(Area.EVERYWHERE);
    }

    /** What it limits in the work; empty if it only asks for something. */
    public Optional<WorkLimits.Limit> limit() {
        var parts = part.map(Set::of).orElse(Set.of());
        return switch (change) {
            case Change.Cap cap -> Optional.of(WorkLimits.Limit.cap(parts, cap.level(), words));
            case Change.WithoutModality without ->
                    Optional.of(WorkLimits.Limit.without(without.modality(), parts, words));
            case Change.WithoutTechnique without ->
                    Optional.of(WorkLimits.Limit.without(without.technique(), parts, words));
            case Change.Minutes minutes -> Optional.of(WorkLimits.Limit.minutes(parts, minutes.most(), words));
            case Change.Raise raise -> Optional.empty();
            case Change.PreferModality rather -> Optional.empty();
            case Change.NotBefore gap -> Optional.empty();
            case Change.Heeded _,Change.OnlyShown _ -> Optional.empty();
        };
    }

    /** What of it hands keep to and no limit says, in words. */
    public static List<Phrase> heeded(List<AdjustmentLine> lines) {
        return lines.stream()
                .filter(line -> line.change() instanceof Change.Heeded)
                .map(AdjustmentLine::words)
                .distinct()
                .toList();
    }

    /** Whether the plan goes deeper or longer than this allows, or contains what it leaves out. */
    public boolean goesAgainst(List<Work> plan) {
        return limit().filter(limit -> plan.stream().anyMatch(limit::isPassedBy) || tooLong(limit, plan)).isPresent();
    }

    /**
     * Whether a plan of this day already does what this asks, so that nobody has to decide. That includes what no plan
     * can contain, which is only shown. In doubt the answer is no.
     */
    public boolean isFollowedBy(List<Work> plan, LocalDate day) {
        var concerned = plan.stream().filter(this::concerns);
        return !goesAgainst(plan) && switch (change) {
            case Change.Raise raise -> concerned.allMatch(work -> work.pressure() >= raise.level());
            case Change.PreferModality rather -> concerned.allMatch(work -> work.modality() == rather.modality());
            case Change.NotBefore gap -> !day.isBefore(gap.day());
            case Change.Cap _,Change.Minutes _,Change.WithoutModality _,Change.WithoutTechnique _,Change.Heeded _,Change.OnlyShown _ ->
                    true;
        };
    }

    /** Whether it asks nothing of the work: it says when to come, or that all stays as it is. */
    public boolean leavesTheWork() {
        return change instanceof Change.NotBefore || change instanceof Change.OnlyShown;
    }

    /** In a plan the limit applies to each region separately. */
    private boolean tooLong(WorkLimits.Limit limit, List<Work> plan) {
        return limit.minutes().isPresent()
                && plan.stream()
                        .filter(this::concerns)
                        .map(work -> work.part().region())
                        .distinct()
                        .anyMatch(region -> minutes(plan, region) > limit.minutes().getAsInt());
    }

    static int minutes(List<Work> plan, Region region) {
        return plan.stream().filter(work -> work.part().region() == region).mapToInt(Work::minutes).sum();
    }

    boolean concerns(Work work) {
        return area().meets(work.part());
    }

    /** What one adjustment changes in a plan, if a plan can contain the change. */
    public sealed interface Change {

        Change NOTHING = new OnlyShown();
        Change TO_HEED = new Heeded();

        /** No deeper than this; {@link Pressure#NONE} leaves the place out. */
        record Cap(int level) implements Change {
            public Cap {
                Pressure.checked(level);
            }

            boolean leavesOut() {
                return level == Pressure.NONE;
            }
        }

        /** As deep as this, where the plan is gentler and nothing else forbids it. */
        record Raise(int level) implements Change {}

        /** At most this many minutes on one region, all its work together. */
        record Minutes(int most) implements Change {
            public Minutes {
                if (most < 1) {
                    throw new IllegalArgumentException("Work takes a minute at least; leave the region out instead");
                }
            }
        }

        /** Without this kind of massage. */
        record WithoutModality(Modality modality) implements Change {}

        /** Without this technique, and so without work that needs it. */
        record WithoutTechnique(Technique technique) implements Change {}

        /** Preferably this modality: instead of those left out or, if there are none, instead of all. */
        record PreferModality(Modality modality) implements Change {}

        record NotBefore(LocalDate day) implements Change {}

        /** Nothing that a plan can contain: to be heeded while working. */
        record Heeded() implements Change {}

        /** Nothing that a plan can contain: only shown. */
        record OnlyShown() implements Change {}
    }
}
