package org.tenderpoint.screening.rules;

import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** What a doctor's word in writing does: it settles what some rules wait for, and resolves findings. */
final class Clearances {

    /** A clearance for one of these findings, or for the condition {@code named}, makes the fact true. */
    record Settles(Set<String> findings, Condition named, Condition condition, Optional<Detail> detail) {}

    static final List<Settles> SETTLES = List.of(
            new Settles(Set.of("SCR-130", "SCR-132", "SCR-134", "SCR-140", "SCR-144"),
                    RECENT_SURGERY, RECENT_SURGERY, Optional.of(Detail.CLEARED_FOR_MASSAGE)),
            new Settles(Set.of("SCR-221", "SCR-222"),
                    RECENT_FRACTURE, RECENT_FRACTURE, Optional.of(Detail.CLEARED_FOR_MASSAGE)),
            new Settles(Set.of("SCR-102", "SCR-106"),
                    HERNIATED_DISC, HERNIATED_DISC, Optional.of(Detail.DOCTOR_AWARE)),
            new Settles(Set.of("SCR-010", "SCR-011", "SCR-224", "SCR-228", "SCR-604", "SCR-609"),
                    RECENT_INJURY, RECENT_INJURY, Optional.of(Detail.SEEN_BY_DOCTOR)),
            new Settles(Set.of("SCR-007"), CLOT_NOW_OR_SUSPECTED, CLOT_HISTORY, Optional.empty()));

    /** The rows that take over once a clearance has settled what the others waited for. */
    private static final Map<String, Settles> TAKES_OVER_FROM = Map.of(
            "SCR-131", SETTLES.get(0), "SCR-141", SETTLES.get(0),
            "SCR-225", SETTLES.get(3), "SCR-172", SETTLES.get(4));

    /** Only limits in writing resolve these. */
    private static final Set<String> NEED_LIMITS = Set.of("SCR-007", "SCR-131", "SCR-141");

    /** They end only as their own rows say. */
    private static final Set<String> HOLDS = Set.of("SCR-019", "SCR-020", "SCR-021", "SCR-022", "SCR-023");

    private Clearances() {}

    static boolean settles(MedicalClearance clearance, Settles word, ClientFacts client) {
        return clearance.inForce(client.day())
                && youngerThan(clearance, word.condition(), client)
                && (clearance.conditions().contains(word.named())
                        || word.findings().stream().anyMatch(clearance.findings()::contains));
    }

    /** A doctor's word cannot be about what happened after it. An unknown date is taken as covered. */
    private static boolean youngerThan(MedicalClearance clearance, Condition condition, ClientFacts client) {
        if (condition == CLOT_HISTORY) {
            return true;
        }
        return !client.yes(condition) || !client.dated(condition)
                || !clearance.date().isBefore(client.day().minusDays(client.days(condition)));
    }

    /** Lowers what clearances in force cover to {@code adapt}; the effects stay. */
    static Finding resolve(Finding finding, Reading reading) {
        boolean resolvable = finding.level() == ScreeningLevel.CLEARANCE || finding.level() == ScreeningLevel.DEFER;
        if (!resolvable || reading.facts().clearances().isEmpty() || HOLDS.contains(finding.row()) || neverAsked(finding, reading)) {
            return finding;
        }
        var inForce = reading.facts().clearances().stream()
                .filter(clearance -> clearance.inForce(reading.day()))
                .filter(clearance -> soonEnough(clearance, finding, reading))
                .filter(clearance -> !needsLimits(clearance, finding, reading) || clearance.limits().isPresent())
                .toList();
        var allowed = allowedModalities(finding, inForce);
        if (allowed.isEmpty()) {
            return finding;
        }
        var effects = new ArrayList<>(finding.effects());
        var others = EnumSet.complementOf(EnumSet.copyOf(allowed));
        if (!others.isEmpty()) {
            effects.add(new Effect.AvoidModality(others, Area.EVERYWHERE));
        }
        return finding.asResolved(ScreeningLevel.ADAPT, effects);
    }

    /** The modalities for which the finding is resolved; none when it is not. */
    private static Set<Modality> allowedModalities(Finding finding, List<MedicalClearance> clearances) {
        var allowed = EnumSet.noneOf(Modality.class);
        for (var clearance : clearances) {
            if (namesFinding(clearance, finding)) {
                allowed.addAll(modalities(clearance));
            }
        }
        if (!finding.about().isEmpty()) {
            var byConditions = EnumSet.allOf(Modality.class);
            for (var condition : finding.about()) {
                var forThis = EnumSet.noneOf(Modality.class);
                for (var clearance : clearances) {
                    if (clearance.conditions().contains(condition)) {
                        forThis.addAll(modalities(clearance));
                    }
                }
                byConditions.retainAll(forThis);
            }
            allowed.addAll(byConditions);
        }
        return allowed;
    }

    private static Set<Modality> modalities(MedicalClearance clearance) {
        return clearance.modalities().isEmpty() ? EnumSet.allOf(Modality.class) : clearance.modalities();
    }

    private static boolean namesFinding(MedicalClearance clearance, Finding finding) {
        return clearance.findings().contains(finding.id())
                || clearance.findings().contains(finding.row())
                || takesOver(clearance, finding);
    }

    private static boolean takesOver(MedicalClearance clearance, Finding finding) {
        var from = TAKES_OVER_FROM.get(finding.row());
        return from != null
                && (clearance.conditions().contains(from.named())
                        || from.findings().stream().anyMatch(clearance.findings()::contains));
    }

    private static boolean needsLimits(MedicalClearance clearance, Finding finding, Reading reading) {
        return NEED_LIMITS.contains(finding.row())
                || finding.row().equals("SCR-172") && reading.freshClot()
                || finding.row().equals("SCR-225") && !clearance.findings().contains("SCR-225");
    }

    /** What stops a session needs a word from the day of the finding or later; nothing is covered before it happened. */
    private static boolean soonEnough(MedicalClearance clearance, Finding finding, Reading reading) {
        var client = reading.facts().client();
        if (!finding.about().stream().allMatch(condition -> youngerThan(clearance, condition, client))) {
            return false;
        }
        var found = reading.facts().foundOn().getOrDefault(finding.id(), reading.day());
        return finding.level() != ScreeningLevel.DEFER || !clearance.date().isBefore(found);
    }

    /** Whether a word in force about the heart names this modality. */
    static boolean allowsForHeart(Reading facts, Modality modality) {
        return facts.facts().clearances().stream()
                .filter(clearance -> clearance.inForce(facts.day()))
                .filter(clearance -> clearance.modalities().contains(modality))
                .anyMatch(clearance -> clearance.conditions().contains(HEART_CONDITION)
                        || clearance.findings().contains("SCR-200")
                        || clearance.findings().contains("SCR-201")
                        || clearance.findings().contains("SCR-320")
                        || clearance.findings().contains("SCR-320.heart_condition"));
    }

    /** A question that nobody put to the client is not answered by a doctor. */
    private static boolean neverAsked(Finding finding, Reading reading) {
        return switch (finding.row()) {
            case "SCR-030" -> List.of(RedFlag.values()).stream().anyMatch(flag ->
                    reading.facts().redFlags().getOrDefault(flag, Recorded.NOT_ASKED) == Recorded.NOT_ASKED);
            case "SCR-031" -> List.of(CLOT_NOW_OR_SUSPECTED, INFECTION_OR_FEVER_NOW).stream().anyMatch(condition ->
                    reading.unknown(condition)
                            && reading.facts().client().told(condition).recorded() == Recorded.NOT_ASKED);
            default -> false;
        };
    }
}
