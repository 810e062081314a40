package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tenderpoint.shared.Area;
import org.tenderpoint.shared.BodyPart;
import org.tenderpoint.shared.Ceilings;
import org.tenderpoint.shared.Modality;
import org.tenderpoint.shared.Position;
import org.tenderpoint.shared.Technique;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.rule.Grade;

/**
 * The few rules that read what others found. They run once, after all others, and nothing reads them back: first what
 * the limits mean for the modalities (SCR-300, 301, 302, 304), then what all of it means for the plan (303, 402, 403).
 */
final class DerivedRules {

    /** The words of a derived rule. */
    record Words(String id, String title, String when, String result, String effect, String reason, String source,
            Grade grade, boolean overridable) {}

    private static final Words TECHNIQUE_INSIDE = new Words("SCR-300", "Technique inside modality",
            "a technique is left out somewhere, and a modality is not itself without it", "adapt",
            "that modality is left out there", "This style cannot be done without something that you should not have here.",
            "", Grade.C, true);
    private static final Words LEAVE_OUT = new Words("SCR-301", "Technique can be left out",
            "a technique is left out where a modality is planned that can do without it", "clear",
            "note to leave the technique out", "The style is fine for you without this part of it.", "", Grade.C, true);
    private static final Words TOO_LIGHT = new Words("SCR-302", "Cap below what the modality needs",
            "pressure is limited below what a modality needs", "adapt", "that modality is left out there",
            "This style needs more pressure than is right for you here.", "", Grade.C, true);
    private static final Words PLAN_CONFLICTS = new Words("SCR-303", "Plan conflicts",
            "the plan has a modality where a finding leaves it out, or works on a region without contact", "adapt",
            "names the rules; the session waits until the plan changes or those findings are overridden",
            "The plan and what is safe for you do not fit together yet.", "", Grade.C, false);
    private static final Words NO_SITTING = new Words("SCR-304", "Chair needs sitting",
            "the positions that are left do not include sitting", "adapt", "no chair massage",
            "A massage chair needs you to sit, and sitting is not among today's positions.", "", Grade.C, true);
    private static final Words PLAN_TOO_DEEP = new Words("SCR-402", "Plan above cap",
            "the planned pressure is above the limit of a region", "adapt",
            "names planned pressure, limit and every rule that sets it; the session waits until the plan is lower or those"
                    + " findings are overridden",
            "More pressure is planned than is right for you here.", "", Grade.C, false);
    private static final Words LIKES_MORE = new Words("SCR-403", "Preference above cap",
            "the client likes more pressure than the limit of a region", "clear",
            "note that names what the client likes, today's limit and its reason",
            "The limit protects; it is not doubt in your word.", "B", Grade.C, true);

    static final List<Words> WORDS = List.of(
            TECHNIQUE_INSIDE, LEAVE_OUT, TOO_LIGHT, PLAN_CONFLICTS, NO_SITTING, PLAN_TOO_DEEP, LIKES_MORE);

    private DerivedRules() {}

    /** What the limits of the other findings mean for the modalities. */
    static List<Finding> onModalities(List<Finding> findings, Reading facts) {
        var combined = Combined.of(findings);
        var own = Combined.of(findings, DerivedRules::hasTechniquesOfItsOwn).techniques();
        var all = new ArrayList<Finding>();
        techniqueInside(own, combined, facts).ifPresent(all::add);
        leaveOut(own, facts).ifPresent(all::add);
        tooLight(Combined.of(findings, DerivedRules::limitsModalities).ceilings(), combined.leftOut()).ifPresent(all::add);
        noSitting(combined).ifPresent(all::add);
        return all;
    }

    /** What all findings mean for the plan and for what the client likes. */
    static List<Finding> onPlan(Combined combined, List<Finding> findings, Reading facts) {
        var all = new ArrayList<Finding>();
        planConflicts(combined, facts).ifPresent(all::add);
        planTooDeep(combined, facts).ifPresent(all::add);
        likesMore(combined, findings, facts).ifPresent(all::add);
        return all;
    }

    private static Optional<Finding> techniqueInside(
            Avoided<Technique> own, Combined combined, Reading facts) {
        var effects = new ArrayList<Effect>();
        for (var modality : Modality.values()) {
            var planned = facts.planned(modality);
            var area = Area.NOWHERE;
            for (var use : ModalityMeans.of(modality).inherent()) {
                // everyone's standing limits count only where the modality is planned
                var avoided = own.where(use.technique())
                        .or(combined.techniques().where(use.technique()).and(planned));
                area = area.or(avoided.and(use.where()));
            }
            if (!area.isEmpty()) {
                effects.add(new Effect.AvoidModality(Set.of(modality), area));
            }
        }
        return finding(TECHNIQUE_INSIDE, ScreeningLevel.ADAPT, effects);
    }

    private static Optional<Finding> leaveOut(Avoided<Technique> own, Reading facts) {
        var notes = new ArrayList<Effect>();
        for (var modality : Modality.values()) {
            var planned = facts.planned(modality);
            for (var use : ModalityMeans.of(modality).optional()) {
                var area = own.where(use.technique()).and(use.where()).and(planned);
                if (!area.isEmpty()) {
                    notes.add(Effect.Note.of(Then.plain(modality.code()) + ": leave out "
                            + Then.plain(use.technique().code()) + " (" + Then.plain(area.toString()) + ")"));
                }
            }
        }
        return finding(LEAVE_OUT, ScreeningLevel.CLEAR, notes);
    }

    private static Optional<Finding> tooLight(Ceilings caps, Area leftOut) {
        var effects = new ArrayList<Effect>();
        for (var modality : Modality.values()) {
            var area = caps.below(ModalityMeans.of(modality).floor()).minus(leftOut);
            if (!area.isEmpty()) {
                effects.add(new Effect.AvoidModality(Set.of(modality), area));
            }
        }
        return finding(TOO_LIGHT, ScreeningLevel.ADAPT, effects);
    }

    private static Optional<Finding> noSitting(Combined combined) {
        return combined.positionsOrSeated().contains(Position.SEATED)
                ? Optional.empty()
                : finding(NO_SITTING, ScreeningLevel.ADAPT,
                        List.of(new Effect.AvoidModality(Set.of(Modality.CHAIR), Area.EVERYWHERE)));
    }

    private static Optional<Finding> planConflicts(Combined combined, Reading facts) {
        var notes = new TreeSet<String>();
        for (var work : facts.plan()) {
            var rules = inTheWay(combined, work);
            if (!rules.isEmpty()) {
                notes.add(Then.plain(work.modality().code()) + " on " + Then.plain(work.part().code())
                        + ": left out by " + String.join(", ", rules));
            }
        }
        return finding(PLAN_CONFLICTS, ScreeningLevel.ADAPT, notes(notes));
    }

    /** The findings that leave out the modality, or the place itself. */
    private static Set<String> inTheWay(Combined combined, Work work) {
        var rules = new TreeSet<>(combined.modalities().by(work.modality(), work.part()));
        if (combined.leftOut().meets(work.part())) {
            rules.addAll(combined.ceilings().rulesAt(work.part()));
        }
        return rules;
    }

    private static Optional<Finding> planTooDeep(Combined combined, Reading facts) {
        Map<BodyPart, Integer> planned = new TreeMap<>();
        facts.plan().forEach(work -> planned.merge(work.part(), work.pressure(), Math::max));
        var notes = new ArrayList<String>();
        planned.forEach((part, pressure) -> {
            int limit = combined.ceilings().at(part);
            if (pressure > limit) {
                notes.add("planned " + pressure + ", limit " + limit + " at " + Then.plain(part.code()) + " because of "
                        + String.join(", ", combined.ceilings().rulesAt(part)));
            }
        });
        return finding(PLAN_TOO_DEEP, ScreeningLevel.ADAPT, notes(notes));
    }

    private static Optional<Finding> likesMore(Combined combined, List<Finding> findings, Reading facts) {
        var notes = new ArrayList<String>();
        new TreeMap<>(facts.facts().pressurePreference()).forEach((region, likes) -> {
            var part = BodyPart.of(region);
            int limit = combined.ceilings().at(part);
            if (likes > limit) {
                var rules = combined.ceilings().rulesAt(part);
                var reasons = findings.stream()
                        .filter(finding -> rules.contains(finding.id()))
                        .map(finding -> finding.reason() + " (" + finding.id() + ")")
                        .sorted()
                        .toList();
                notes.add("you like " + likes + "; today at most " + limit + " at " + Then.plain(region.code())
                        + ", because: " + String.join(" ", reasons));
            }
        });
        return finding(LIKES_MORE, ScreeningLevel.CLEAR, notes(notes));
    }

    /** Planned work that the findings do not allow. */
    static List<PlanConflict> conflicts(Combined combined, Reading facts) {
        var conflicts = new ArrayList<PlanConflict>();
        for (var work : facts.plan()) {
            var rules = new TreeSet<>(inTheWay(combined, work));
            boolean avoided = !combined.modalities().by(work.modality(), work.part()).isEmpty();
            int limit = combined.ceilings().at(work.part());
            if (work.pressure() > limit) {
                rules.addAll(combined.ceilings().rulesAt(work.part()));
            }
            if (!rules.isEmpty()) {
                conflicts.add(new PlanConflict(work, limit, avoided, rules));
            }
        }
        return conflicts;
    }

    /** Techniques of everyone's standing limits are no finding about this client. */
    private static boolean hasTechniquesOfItsOwn(Finding finding) {
        return !finding.row().equals("SCR-420");
    }

    /** Limits by facts about the client count; those by preference, experience and plan leave the modality a choice. */
    private static boolean limitsModalities(Finding finding) {
        int number = Integer.parseInt(finding.row().substring("SCR-".length()));
        return number < 400 || number >= 600 || number == 502 || number == 504 || number == 505;
    }

    private static List<Effect> notes(Iterable<String> texts) {
        var notes = new ArrayList<Effect>();
        texts.forEach(text -> notes.add(Effect.Note.of(text)));
        return notes;
    }

    private static Optional<Finding> finding(Words words, ScreeningLevel level, List<Effect> effects) {
        return effects.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(words.id(), words.title(), level, level, effects, List.of(), false, Set.of(),
                        words.reason(), words.source(), words.grade(), words.overridable(), false));
    }
}
