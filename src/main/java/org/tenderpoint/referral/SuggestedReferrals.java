package org.tenderpoint.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.AssessmentKeeper.FeedbackGiven;
import org.tenderpoint.followup.assessment.AssessmentKeeper.FeedbackOfAnother;
import org.tenderpoint.followup.assessment.ReferralJudge;
import org.tenderpoint.followup.assessment.ReferralLine;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
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
    private static final Phrase OF_ANOTHER = Phrase.of("referral.of_another");
    private static final Phrase NOT_ANY_MORE = Phrase.of("referral.not_suggested_any_more");

    @EventListener
    void on(FeedbackGiven given) {
        var known = known(given.client());
        var suggested = suggested(given.client(), Optional.of(given.assessment()));
        judgeAgain(known, Optional.of(given.assessment()), suggested, NOT_ANY_MORE);
        var now = clock.instant();
        suggest(given.client(), given.assessment(), given.owner(), suggested.values().stream()
                .filter(line -> of(known, line).noneMatch(one -> inTheWay(one, now))));
    }

    /**
     * Those that these answers brought or withdrew stand as the client's own last answers have them; one that was
     * offered stays.
     */
    @EventListener
    void on(FeedbackOfAnother told) {
        var known = known(told.client());
        var suggested = suggested(told.client(), told.last());
        known.stream()
                .filter(one -> !one.state().closed() && one.state() != ReferralState.SUGGESTED
                        && one.assessment().filter(told.gone()::contains).isPresent())
                .forEach(one -> {
                    one.judgedByAnother(OF_ANOTHER);
                    store.saved("corrected", one);
                });
        judgeAgain(known, told.last(), suggested, OF_ANOTHER);
        told.last().ifPresent(last -> suggest(told.client(), last, told.owner(), suggested.values().stream()
                .filter(line -> of(known, line).allMatch(one -> one.state().closed())
                        && of(known, line).findFirst()
                                .filter(one -> byItself(one) && !one.stateAt().isBefore(told.since())).isPresent())));
    }

    /** The newest first. */
    private List<Referral> known(ClientId client) {
        return referrals.findByClientIdOrderByStateAtDesc(client.value());
    }

    private static Stream<Referral> of(List<Referral> known, ReferralLine line) {
        return known.stream().filter(one -> one.discipline() == line.discipline());
    }

    private Map<Discipline, ReferralLine> suggested(ClientId client, Optional<AssessmentId> by) {
        return by.flatMap(one -> judge.of(one, client)).map(ReferralJudge.JudgedReferrals::lines).orElse(List.of())
                .stream()
                .filter(line -> line.status() == ReferralStatus.SUGGESTED)
                .collect(Collectors.toMap(ReferralLine::discipline, Function.identity()));
    }

    private void suggest(ClientId client, AssessmentId by, UserId owner, Stream<ReferralLine> lines) {
        lines.forEach(line -> store.saved(
                "suggested", Referral.suggested(client, by, line, owner, store.byItself())));
    }

    private void judgeAgain(List<Referral> known, Optional<AssessmentId> by, Map<Discipline, ReferralLine> suggested,
            Phrase otherwise) {
        known.stream().filter(one -> one.state() == ReferralState.SUGGESTED).forEach(one -> {
            if (suggested.containsKey(one.discipline())) {
                one.suggestedBy(by.orElseThrow(), suggested.get(one.discipline()));
                referrals.save(one);
            } else {
                one.setAside(otherwise, store.byItself());
                store.saved("set_aside", one);
            }
        });
    }

    /** What ended by itself was never told to anybody. */
    private static boolean byItself(Referral one) {
        return one.state() == ReferralState.NOT_OFFERED && one.stateBy().isEmpty();
    }

    private static boolean inTheWay(Referral one, Instant now) {
        return !one.state().closed() || !byItself(one) && one.stateAt().isAfter(now.minus(QUIET));
    }
}
