package org.tenderpoint.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.AssessmentKeeper.FeedbackGiven;
import org.tenderpoint.followup.assessment.ReferralJudge;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Opens a referral for each help that an assessment suggests, so that none is forgotten, and closes those that a newer
 * assessment no longer suggests. The same help is not suggested again soon after a referral has ended. The rules
 * themselves leave out what the client declined (REF-012).
 */
@Component
record SuggestedReferrals(ReferralRepository referrals, ReferralJudge judge, ReferralStore store, Clock clock) {

    /** After a referral has ended, the same help is not suggested again for this long. */
    private static final Duration QUIET = Duration.ofDays(90);

    @EventListener
    void on(FeedbackGiven given) {
        var suggested = judge.of(given.assessment(), given.client()).map(ReferralJudge.JudgedReferrals::lines)
                .orElse(List.of())
                .stream()
                .filter(line -> line.status() == ReferralStatus.SUGGESTED)
                .collect(Collectors.toMap(ReferralLine::discipline, Function.identity()));
        var known = referrals.findByClientIdOrderByStateAtDesc(given.client().value());
        known.stream()
                .filter(one -> one.state() == ReferralState.SUGGESTED)
                .forEach(one -> judgeAgain(one, given, suggested));
        var now = clock.instant();
        suggested.values().stream()
                .filter(line -> known.stream()
                        .noneMatch(one -> one.discipline() == line.discipline() && inTheWay(one, now)))
                .forEach(line -> store.saved("suggested", Referral.suggested(
                        given.client(), given.assessment(), line, given.owner(), store.byItself())));
    }

    private void judgeAgain(Referral one, FeedbackGiven given, Map<Discipline, ReferralLine> suggested) {
        if (suggested.containsKey(one.discipline())) {
            one.suggestedBy(given.assessment(), suggested.get(one.discipline()));
            referrals.save(one);
        } else {
            one.setAside(Phrase.of("referral.not_suggested_any_more"), store.byItself());
            store.saved("set_aside", one);
        }
    }

    /** What ended by itself was never told to anybody. */
    private static boolean inTheWay(Referral one, Instant now) {
        boolean byItself = one.state() == ReferralState.NOT_OFFERED && one.stateBy().isEmpty();
        return !one.state().closed() || !byItself && one.stateAt().isAfter(now.minus(QUIET));
    }
}
