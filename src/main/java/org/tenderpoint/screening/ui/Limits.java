package org.tenderpoint.screening.ui;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.IntakeWaits;
import org.tenderpoint.screening.LimitOnWork;
import org.tenderpoint.screening.ScreeningPreviewService.Preview;
import org.tenderpoint.screening.ScreeningRecord;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.plan.TodaysLimits;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningDecision.PlanConflict;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.words.FindingWords;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.Work;

/**
 * The limits that a plan is checked against.
 *
 * @param agreed what earlier follow-ups allow
 * @param words what the findings are called beside this client
 * @param waits present while nobody has taken the client's intake: only what is known anyway then limits the plan
 */
record Limits(ScreeningDecision decision, WorkLimits agreed, FindingWords words, Optional<IntakeWaits> waits) {

    static Limits of(ScreeningRecord screening, WorkLimits agreed) {
        return new Limits(screening.decision(), agreed, screening.words(), screening.waits());
    }

    static Limits of(Preview preview, WorkLimits agreed) {
        return new Limits(preview.decision(), agreed, preview.words(), preview.waits());
    }

    /** The trainings that the rules ask for with this client; none while nobody was asked anything. */
    Set<Credential> trainings() {
        return waits.isPresent() ? Set.of() : ScreeningRules.CURRENT.trainings(words.facts());
    }

    /** How long the work may take. */
    TimeLimits minutes() {
        return waits.isPresent() ? TimeLimits.NONE : decision.minutes();
    }

    /** A region's ceiling is the lower of the screening's and that agreed by earlier follow-ups. */
    Ceilings ceilings() {
        return waits.map(IntakeWaits::ceilings).orElse(decision.ceilings()).and(adjustedCeilings());
    }

    int allowed(Work work) {
        return ceilings().at(work.part());
    }

    boolean tooDeep(Work work) {
        return work.pressure() > allowed(work);
    }

    boolean leftOut(Work work) {
        return allowed(work) == 0
                || conflict(work).filter(PlanConflict::modalityAvoided).isPresent()
                || leftOutByAdjustment(work);
    }

    /** The kinds of massage that are left out everywhere. */
    Set<Modality> kindsLeftOut() {
        return Stream.of(Modality.values())
                .filter(kind -> leftOut(kind).isEverywhere())
                .collect(Collectors.toSet());
    }

    private Area leftOut(Modality kind) {
        return waits.isPresent()
                ? agreed.without(kind)
                : decision.avoidedModalities().where(kind).or(agreed.without(kind));
    }

    boolean exceeds(Work work) {
        return tooDeep(work) || conflict(work).isPresent() || leftOutByAdjustment(work);
    }

    /** The places where this plan goes beyond a limit. */
    Set<BodyPart> exceeds(Collection<Work> plan) {
        return plan.stream().filter(this::exceeds).map(Work::part).collect(Collectors.toSet());
    }

    /** Whether it could be done there, but not by this kind of massage. */
    boolean kindLeftOut(Work work) {
        return allowed(work) > 0 && leftOut(work);
    }

    /**
     * Work that fits in place of work that goes too far: no deeper than allowed and, if its kind is left out, gentler.
     */
    Optional<Work> fitting(Work work) {
        int most = Math.min(work.pressure(), allowed(work));
        return exceeds(work) && most > 0
                ? Stream.concat(
                        Stream.of(work.modality()),
                        TodaysLimits.GENTLE.stream().filter(gentle -> !gentle.needsAdvancedTraining()))
                        .filter(kind -> fits(kind, work.part()))
                        .map(kind -> new Work(work.part(), kind, most, work.minutes()))
                        .filter(other -> !other.equals(work))
                        .findFirst()
                : Optional.empty();
    }

    private boolean fits(Modality kind, BodyPart part) {
        return (waits.isPresent() || decision.avoidedModalities().by(kind, part).isEmpty())
                && agreed.without(kind, part).isEmpty();
    }

    /** Whether a therapist may keep the line as it is, with a reason. */
    boolean keepable(Work work) {
        var against = LimitOnWork.of(decision, work);
        return waits.isEmpty() && !decision.level().stops() && !against.isEmpty()
                && against.stream().allMatch(LimitOnWork::overridable)
                && work.pressure() <= adjustedCeilings().at(work.part()) && !leftOutByAdjustment(work);
    }

    /** Why the line goes too far: the findings by their names, or the follow-up. */
    Set<String> against(Work work) {
        var rules = conflict(work).map(PlanConflict::rules).orElse(Set.of());
        var why = new LinkedHashSet<>(words.reasons(rules).keySet());
        if (work.pressure() > adjustedCeilings().at(work.part()) || leftOutByAdjustment(work)) {
            why.add(origin());
        }
        return why;
    }

    private boolean leftOutByAdjustment(Work work) {
        return !agreed.without(work.modality(), work.part()).isEmpty();
    }

    private Ceilings adjustedCeilings() {
        return agreed.ceilings(limit -> origin());
    }

    /** How the source of an agreed limit is labelled, where other limits name a rule. */
    static String origin() {
        return Texts.of("screening.adjustments.by");
    }

    private Optional<PlanConflict> conflict(Work work) {
        return waits.isPresent()
                ? Optional.empty()
                : decision.planConflicts().stream().filter(found -> found.work().equals(work)).findFirst();
    }
}
