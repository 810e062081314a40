package org.tenderpoint.referral;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.assessment.ReferralOffer;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.Discipline;

/**
 * Makes the offers that a recommendation leads to, and tells the rules what the client wishes. Reading the wishes
 * checks no permission, since anyone who records an answer may read them; an offer is checked in
 * {@link ReferralService}.
 */
@Component
record OfferedReferrals(ReferralService service, ReferralRepository referrals) implements ReferralOffer {

    @Override
    public void offer(AssessmentId assessment, ClientId client, Discipline discipline) {
        service.offer(new NewReferral(client, discipline, Optional.of(assessment), false));
    }

    @Override
    public Optional<MadeOffer> state(AssessmentId assessment, Discipline discipline) {
        return referrals.findFirstByAssessmentIdAndDisciplineOrderByStateAtDesc(assessment.value(), discipline)
                .filter(referral -> referral.state() != ReferralState.SUGGESTED)
                .map(referral -> new MadeOffer(Texts.label(referral.state()), "referrals/" + referral.id()));
    }

    @Override
    public AskedDiscipline asked(ClientId client) {
        return newest(client).values().stream()
                .filter(referral -> referral.askedFor() && !referral.state().closed())
                .map(referral -> Coded.require(AskedDiscipline.class, referral.discipline().code()))
                .findFirst()
                .orElse(AskedDiscipline.NONE);
    }

    @Override
    public Set<Discipline> declined(ClientId client) {
        return newest(client).values().stream()
                .filter(referral -> referral.state() == ReferralState.DECLINED)
                .map(Referral::discipline)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The client's latest referral for each discipline. */
    private Map<Discipline, Referral> newest(ClientId client) {
        return referrals.findByClientIdOrderByStateAtDesc(client.value()).stream()
                .collect(Collectors.toMap(Referral::discipline, Function.identity(), (newer, older) -> newer));
    }
}
