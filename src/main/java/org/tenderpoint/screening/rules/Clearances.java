package org.tenderpoint.screening.rules;

import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenderpoint.screening.rules.facts.MedicalClearance;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;

/** The effect of a doctor's word in writing: it settles facts that some rules wait for, and resolves findings. */
final class Clearances {

    private Clearances() {}

    static boolean settles(MedicalClearance clearance, DoctorsWord word, ClientFacts client) {
        return clearance.allows(client.day())
                && youngerThan(clearance, word.settles(), client)
                && word.in(clearance);
    }

    /** A doctor's word does not cover what happened after it. A condition of unknown date counts as covered. */
    private static boolean youngerThan(MedicalClearance clearance, Condition condition, ClientFacts client) {
        if (condition == CLOT_HISTORY) {
            return true;
        }
        return !client.yes(condition) || !client.dated(condition)
                || !clearance.date().isBefore(client.day().minusDays(client.days(condition)));
    }

    /** Lowers a finding that a clearance in force covers to {@code adapt}; its effects stay. */
    static Finding resolve(Finding finding, Reading reading) {
        boolean resolvable = finding.level() == ScreeningLevel.CLEARANCE || finding.level() == ScreeningLevel.DEFER;
        if (!resolvable || reading.visit().clearances().isEmpty() || finding.has(ScreeningTrait.HOLD)
                || neverAsked(finding, reading)) {
            return finding;
        }
        var allowing = reading.visit().clearances().stream()
                .filter(clearance -> clearance.allows(reading.day()))
                .filter(clearance -> soonEnough(clearance, finding, reading))
                .filter(clearance -> !needsLimits(clearance, finding, reading) || clearance.limits().isPresent())
                .toList();
        var allowed = allowedModalities(finding, allowing);
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

    /** The modalities for which the finding is resolved; empty if it is not resolved. */
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
        return Arrays.stream(DoctorsWord.RowsAfterWord.values())
                .anyMatch(after -> finding.has(after) && after.word().in(clearance));
    }

    private static boolean needsLimits(MedicalClearance clearance, Finding finding, Reading reading) {
        return finding.has(ScreeningTrait.NEEDS_LIMITS)
                || finding.has(ScreeningTrait.NEEDS_LIMITS_FOR_A_FRESH_CLOT) && reading.freshClot()
                || finding.has(ScreeningTrait.NEEDS_LIMITS_UNLESS_NAMED)
                        && !clearance.findings().contains(finding.row());
    }

    /**
     * A finding that stops the session needs a word from the day of the finding or later; no word covers what happened
     * after it.
     */
    private static boolean soonEnough(MedicalClearance clearance, Finding finding, Reading reading) {
        var client = reading.client();
        if (!finding.about().stream().allMatch(condition -> youngerThan(clearance, condition, client))) {
            return false;
        }
        var found = reading.visit().foundOn().getOrDefault(finding.id(), reading.day());
        return finding.level() != ScreeningLevel.DEFER || !clearance.date().isBefore(found);
    }

    /** Whether a word about the heart in force names this modality. */
    static boolean allowsForHeart(Reading facts, Modality modality) {
        return facts.visit().clearances().stream()
                .filter(clearance -> clearance.allows(facts.day()))
                .filter(clearance -> clearance.modalities().contains(modality))
                .anyMatch(clearance -> clearance.conditions().contains(HEART_CONDITION)
                        || RowTraits.names(clearance, ScreeningTrait.ABOUT_THE_HEART));
    }

    /** A doctor's word does not answer a question that nobody asked the client. */
    private static boolean neverAsked(Finding finding, Reading reading) {
        boolean flagLeft = finding.has(ScreeningTrait.FLAGS_MUST_BE_ASKED) && Arrays.stream(RedFlag.values()).anyMatch(
                flag -> reading.knows(flag)
                        && reading.visit().redFlags().getOrDefault(flag, Recorded.NOT_ASKED) == Recorded.NOT_ASKED);
        return flagLeft
                || finding.has(ScreeningTrait.CONDITIONS_MUST_BE_ASKED)
                        && finding.about().stream().anyMatch(condition -> reading.unknown(condition)
                                && reading.client().conditionAnswer(condition).recorded() == Recorded.NOT_ASKED);
    }
}
