package org.tenderpoint.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.ReferralJudge;
import org.tenderpoint.followup.assessment.ReferralJudge.JudgedReferrals;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.assessment.ReferralRefused;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.intake.clearance.ClearanceRecord;
import org.tenderpoint.intake.clearance.ClearanceService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Say;

/**
 * Whether a discipline may be offered to a client today. An assessment's suggestion is judged again on what is recorded
 * now, and the stricter of the two counts: an intake that changed since must not be overlooked.
 */
@Component
record Suitability(ReferralJudge judge, ClearanceService clearances, PracticeService practice, Clock clock) {

    /** A discipline that may be offered. */
    record AllowedReferral(ReferralLine line, Optional<ClearanceId> clearance) {}

    /** @throws ReferralRefused with the reason, if it does not suit or a doctor's clearance is missing */
    AllowedReferral require(ClientId client, Discipline discipline, Optional<AssessmentId> assessment) {
        var judged = stricter(client, discipline, assessment);
        var line = judged.line(discipline)
                .orElseThrow(() -> new ReferralRefused(Texts.of("referral.refused.not_judged")));
        return switch (line.status()) {
            case SUGGESTED, POSSIBLE -> new AllowedReferral(line, Optional.empty());
            case ONLY_AFTER_CLEARANCE -> new AllowedReferral(line, Optional.of(clearance(client, line, judged)));
            case NOT_SUITABLE -> throw refused("referral.refused.not_suitable", line);
        };
    }

    private JudgedReferrals stricter(ClientId client, Discipline discipline, Optional<AssessmentId> assessment) {
        var now = judge.now(client);
        var then = assessment.map(id -> judge.of(id, client)
                .orElseThrow(() -> new IllegalArgumentException("The client has no such assessment")));
        return Stream.concat(Stream.of(now), then.stream())
                .filter(judged -> judged.line(discipline).isPresent())
                .max(Comparator.comparing(judged -> judged.line(discipline)
                        .map(ReferralLine::status)
                        .orElse(ReferralStatus.SUGGESTED)))
                .orElse(now);
    }

    /**
     * A confirmed clearance that names this very discipline. One given for a finding is about massage: it must not
     * permit, say, a thrust on the spine.
     */
    private ClearanceId clearance(ClientId client, ReferralLine line, JudgedReferrals judged) {
        var zone = practice.zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        // where a doctor must look first, only a clearance dated after the answers counts
        boolean doctorFirst = ReferralRules.doctorFirst(line.ruleIds());
        var since = doctorFirst ? LocalDate.ofInstant(judged.asOf(), zone) : LocalDate.MIN;
        return clearances.inForce(client, today).stream()
                .filter(word -> word.details().findings().contains(line.discipline().code()))
                .filter(word -> !word.details().date().isBefore(since))
                .map(ClearanceRecord::id)
                .findFirst()
                .orElseThrow(() -> doctorFirst
                        ? refused("referral.refused.clearance_since", line, Dates.shortDate(since))
                        : refused("referral.refused.clearance", line));
    }

    /** The rules that spoke of it when it was offered, and those that do by now: more may have been told since. */
    Set<String> rules(Referral referral) {
        return Stream.concat(referral.judgement().ruleIds().stream(),
                judge.now(referral.client()).line(referral.discipline()).stream()
                        .flatMap(line -> line.ruleIds().stream()))
                .collect(Collectors.toSet());
    }

    /** The doctor's word that a referral rests on, now or when it was offered; empty if it needs none. */
    Optional<ClearanceRecord> restsOn(Referral referral) {
        return neededNow(referral).or(referral::clearance).flatMap(id -> clearances.of(referral.client()).stream()
                .filter(word -> word.id().equals(id))
                .findFirst());
    }

    private Optional<ClearanceId> neededNow(Referral referral) {
        try {
            return require(referral.client(), referral.discipline(), Optional.empty()).clearance();
        } catch (ReferralRefused notNow) {
            // no letter leaves then
            return Optional.empty();
        }
    }

    private static ReferralRefused refused(String key, ReferralLine line) {
        return refused(key, line, "");
    }

    private static ReferralRefused refused(String key, ReferralLine line, String since) {
        var against = line.reason().without(line.byPlace());
        return new ReferralRefused(Texts.of(key, Texts.label(line.discipline()),
                Say.it(against.isEmpty() ? line.reason() : against), since));
    }
}
