package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.DerivedRow.Stage.ON_MODALITIES;
import static org.tenderpoint.screening.rules.DerivedRow.Stage.ON_PLAN;
import static org.tenderpoint.screening.rules.DerivedRow.derived;
import static org.tenderpoint.screening.rules.RowEffect.noted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tenderpoint.screening.rules.DerivedRow.OtherFindings;
import org.tenderpoint.screening.rules.ScreeningDecision.PlanConflict;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Position;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.TimeLimits;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The few rules that read the findings of others. They run once, after all others, and no rule reads them: first what
 * the limits mean for modalities (SCR-300, 301, 302, 304), then what everything means for the plan (303, 402, 403,
 * 422).
 */
final class DerivedRules {

    static final List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> ROWS = List.of(
            derived("SCR-300")
                    .then(ScreeningLevel.ADAPT, ON_MODALITIES, DerivedRules::techniqueInside)
                    .traits(ScreeningTrait.SUMMED_UP)
                    .source("", Grade.C),
            derived("SCR-301")
                    .then(ScreeningLevel.CLEAR, ON_MODALITIES, DerivedRules::leaveOut)
                    .traits(ScreeningTrait.SUMMED_UP, ScreeningTrait.LEAVES_OUT_TECHNIQUES)
                    .source("", Grade.C),
            derived("SCR-302")
                    .then(ScreeningLevel.ADAPT, ON_MODALITIES, DerivedRules::tooLight)
                    .traits(ScreeningTrait.SUMMED_UP)
                    .source("", Grade.C),
            derived("SCR-303")
                    .then(ScreeningLevel.ADAPT,
                            ON_PLAN, DerivedRules::planConflicts)
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.SUMMED_UP,
                            ScreeningTrait.KEEPS_PLAN_TO_PLACES)
                    .source("", Grade.C),
            derived("SCR-304")
                    .then(ScreeningLevel.ADAPT, ON_MODALITIES, DerivedRules::noSitting)
                    .traits(ScreeningTrait.SUMMED_UP)
                    .source("",
                            Grade.C),
            derived("SCR-402")
                    .then(ScreeningLevel.ADAPT,
                            ON_PLAN, DerivedRules::tooDeep, DerivedRules::planTooDeep, DerivedRules::mostToday)
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.KEEPS_PLAN_TO_PRESSURE,
                            ScreeningTrait.HELD_BACK_BY_ALARM)
                    .source("", Grade.C),
            derived("SCR-403")
                    .then(ScreeningLevel.CLEAR,
                            ON_PLAN, DerivedRules::likedMore, DerivedRules::likesMore, DerivedRules::mostToday)
                    .traits(ScreeningTrait.HELD_BACK_BY_ALARM)
                    .source("Seed B", Grade.C),
            derived("SCR-422")
                    .then(ScreeningLevel.ADAPT,
                            ON_PLAN, DerivedRules::planTooLong)
                    .traits(ScreeningTrait.NOT_OVERRIDABLE, ScreeningTrait.KEEPS_PLAN_TO_TIME,
                            ScreeningTrait.HELD_BACK_BY_ALARM)
                    .source("", Grade.C));

    private DerivedRules() {}

    static boolean contains(Finding finding) {
        return ROWS.stream().anyMatch(row -> row.id().equals(finding.id()));
    }

    static boolean isAboutPlan(Finding finding) {
        return ROWS.stream().anyMatch(row -> row.id().equals(finding.id()) && row.then().stage() == ON_PLAN);
    }

    /** Findings about what the other findings' limits mean for modalities. */
    static List<Finding> onModalities(List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> rows,
            List<Finding> findings,
            Reading facts) {
        return apply(ON_MODALITIES, rows, Combined.of(findings), findings, facts);
    }

    /** Findings about what all findings mean for the plan and for the client's preferences. */
    static List<Finding> onPlan(List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> rows, Combined combined,
            List<Finding> findings, Reading facts) {
        return apply(ON_PLAN, rows, combined, findings, facts);
    }

    private static List<Finding> apply(
            DerivedRow.Stage stage, List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> rows, Combined combined,
            List<Finding> findings, Reading facts) {
        var found = new OtherFindings(findings, combined, facts);
        var said = new ArrayList<Finding>();
        for (var row : rows) {
            if (row.then().stage() == stage) {
                DerivedRow.apply(row, found).ifPresent(said::add);
            }
        }
        return said;
    }

    private static List<Effect> techniqueInside(OtherFindings found) {
        var techniques = found.combined().techniques();
        var effects = new ArrayList<Effect>();
        for (var modality : Modality.values()) {
            var planned = found.facts().planned(modality);
            var area = Area.NOWHERE;
            for (var use : ModalityMeans.of(modality).inherent()) {
                // limits of everyone count only where the modality is planned
                var avoided = techniques.ownWhere(use.technique()).or(techniques.where(use.technique()).and(planned));
                area = area.or(avoided.and(use.where()));
            }
            if (!area.isEmpty()) {
                effects.add(new Effect.AvoidModality(Set.of(modality), area));
            }
        }
        return effects;
    }

    private static List<Effect> leaveOut(OtherFindings found) {
        var notes = new ArrayList<Effect>();
        for (var modality : Modality.values()) {
            var planned = found.facts().planned(modality);
            for (var use : ModalityMeans.of(modality).optional()) {
                var area = found.combined().techniques().ownWhere(use.technique()).and(use.where()).and(planned);
                if (!area.isEmpty()) {
                    notes.add(Effect.Note.of(noted("leave_out", RowWords.of(modality), RowWords.of(use.technique()),
                            RowWords.of(area))));
                }
            }
        }
        return notes;
    }

    private static List<Effect> tooLight(OtherFindings found) {
        // only limits by facts about the client count; those by wishes and experience leave the modality to choose
        var everyones = findingsWith(ScreeningTrait.EVERYONE, found);
        var leaveAChoice = findingsWith(ScreeningTrait.LEAVES_MODALITIES, found);
        var ceilings = found.combined().ceilings();
        var caps = ceilings.only(finding -> !leaveAChoice.contains(finding) && !everyones.contains(finding));
        var standing = ceilings.only(everyones::contains);
        var effects = new ArrayList<Effect>();
        for (var modality : Modality.values()) {
            int floor = ModalityMeans.of(modality).floor();
            // limits of everyone count only where the modality is planned
            var area = caps.below(floor).or(standing.below(floor).and(found.facts().planned(modality)))
                    .minus(found.combined().leftOut());
            if (!area.isEmpty()) {
                effects.add(new Effect.AvoidModality(Set.of(modality), area));
            }
        }
        return effects;
    }

    private static Set<String> findingsWith(ScreeningTrait trait, OtherFindings found) {
        return found.findings().stream()
                .filter(finding -> finding.has(trait))
                .map(Finding::id)
                .collect(Collectors.toSet());
    }

    private static List<Effect> noSitting(OtherFindings found) {
        return found.combined().positionsOrSeated().contains(Position.SEATED)
                ? List.of()
                : List.of(new Effect.AvoidModality(Set.of(Modality.CHAIR), Area.EVERYWHERE));
    }

    private static List<Effect> planConflicts(OtherFindings found) {
        var notes = new LinkedHashSet<Phrase>();
        for (var work : found.facts().plan()) {
            var rules = forbidding(found.combined(), work);
            if (!rules.isEmpty()) {
                notes.add(noted("left_out_by", RowWords.of(work.modality()), RowWords.of(work.part()),
                        RowWords.rules(rules)));
            }
        }
        return notes(notes);
    }

    /** The findings that leave out the modality or the place. */
    static Set<String> forbidding(Combined combined, Work work) {
        var rules = new TreeSet<>(combined.modalities().by(work.modality(), work.part()));
        if (combined.leftOut().meets(work.part())) {
            rules.addAll(combined.ceilings().rulesAt(work.part()));
        }
        return rules;
    }

    private static List<Effect> planTooDeep(OtherFindings found, SortedMap<BodyPart, Integer> tooDeep) {
        var ceilings = found.combined().ceilings();
        return notes(tooDeep.entrySet().stream()
                .map(each -> noted("planned_above", each.getValue(), ceilings.at(each.getKey()),
                        RowWords.of(each.getKey()), RowWords.rules(ceilings.rulesAt(each.getKey()))))
                .toList());
    }

    /** The planned pressure at each place where it exceeds the limit. */
    private static SortedMap<BodyPart, Integer> tooDeep(OtherFindings found) {
        var planned = new TreeMap<BodyPart, Integer>();
        found.facts().plan().forEach(work -> planned.merge(work.part(), work.pressure(), Math::max));
        planned.entrySet().removeIf(each -> each.getValue() <= found.combined().ceilings().at(each.getKey()));
        return planned;
    }

    /** For the client: today's limit at each of these places, and why. */
    private static Phrase mostToday(OtherFindings found, SortedMap<BodyPart, Integer> places) {
        var ceilings = found.combined().ceilings();
        return Phrase.sentences(places.keySet().stream()
                .map(part -> ceilings.at(part) == 0
                        ? Phrase.of("row.most_today.none", RowWords.of(part), whyThere(found, part))
                        : Phrase.of("row.most_today", ceilings.at(part), RowWords.of(part), whyThere(found, part)))
                .toList());
    }

    /** The reason of the worst finding that sets the limit. */
    private static Phrase whyThere(OtherFindings found, BodyPart part) {
        var rules = found.combined().ceilings().rulesAt(part);
        return found.findings().stream()
                .filter(finding -> rules.contains(finding.id()))
                .max(Comparator.comparing(Finding::level).thenComparing(Finding::id, Comparator.reverseOrder()))
                .map(Finding::reason)
                .orElse(Phrase.NOTHING);
    }

    private static List<Effect> planTooLong(OtherFindings found) {
        return notes(found.combined().minutes().passedBy(found.facts().plan()).stream()
                .map(each -> each.sorenessProne()
                        ? noted("too_long.sore", each.minutes(), each.most(), RowWords.rules(each.rules()),
                                RowWords.of(each.where()))
                        : noted("too_long", each.minutes(), each.most(), RowWords.rules(each.rules())))
                .toList());
    }

    /** The parts of the plan that take too long; none where a what-if leaves out the row. */
    static List<TimeLimits.TooLong> tooLong(List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> rows,
            Combined combined,
            Reading facts) {
        return rows.stream().anyMatch(row -> row.has(ScreeningTrait.KEEPS_PLAN_TO_TIME))
                ? combined.minutes().passedBy(facts.plan())
                : List.of();
    }

    private static List<Effect> likesMore(OtherFindings found, SortedMap<BodyPart, Integer> liked) {
        return notes(liked.entrySet().stream()
                .map(each -> noted("likes_more", each.getValue(), found.combined().ceilings().at(each.getKey()),
                        RowWords.of(each.getKey().region()),
                        RowWords.rules(found.combined().ceilings().rulesAt(each.getKey()))))
                .toList());
    }

    /** The preferred pressure at each place where it exceeds the limit and the plan does not. */
    private static SortedMap<BodyPart, Integer> likedMore(OtherFindings found) {
        var liked = new TreeMap<BodyPart, Integer>();
        found.facts().visit().wishes().pressure().forEach((region, likes) -> {
            var part = BodyPart.of(region);
            if (likes > found.combined().ceilings().at(part) && !plannedTooDeep(found, region)
                    && !wantsNoTouch(found, part)) {
                liked.put(part, likes);
            }
        });
        return liked;
    }

    /** Whether the client wants no touch there, so that the preference needs no word. */
    private static boolean wantsNoTouch(OtherFindings found, BodyPart part) {
        return found.facts().visit().wishes().avoid().stream().anyMatch(part::meets);
    }

    /** Whether the plan exceeds the limit there, which another row says. */
    private static boolean plannedTooDeep(OtherFindings found, Region region) {
        return found.facts().plan().stream().anyMatch(work -> work.part().region() == region
                && work.pressure() > found.combined().ceilings().at(work.part()));
    }

    /**
     * Planned work that the findings do not allow. It is empty where a what-if leaves out the row: then nothing keeps
     * the plan to the limits.
     */
    static List<PlanConflict> conflicts(List<Row<DerivedRow.OtherFindings, DerivedRow.Result>> rows, Combined combined,
            Reading facts) {
        boolean ofPlaceOrModality = rows.stream().anyMatch(row -> row.has(ScreeningTrait.KEEPS_PLAN_TO_PLACES));
        boolean ofPressure = rows.stream().anyMatch(row -> row.has(ScreeningTrait.KEEPS_PLAN_TO_PRESSURE));
        var conflicts = new ArrayList<PlanConflict>();
        for (var work : facts.plan()) {
            Set<String> rules = ofPlaceOrModality ? new TreeSet<>(forbidding(combined, work)) : new TreeSet<>();
            boolean avoided = ofPlaceOrModality && !combined.modalities().by(work.modality(), work.part()).isEmpty();
            int limit = combined.ceilings().at(work.part());
            if (ofPressure && work.pressure() > limit) {
                rules.addAll(combined.ceilings().rulesAt(work.part()));
            }
            if (!rules.isEmpty()) {
                conflicts.add(new PlanConflict(work, limit, avoided, rules));
            }
        }
        return conflicts;
    }

    private static List<Effect> notes(Iterable<Phrase> texts) {
        var notes = new ArrayList<Effect>();
        texts.forEach(text -> notes.add(Effect.Note.of(text)));
        return notes;
    }
}
