package org.tenderpoint.followup.assessment;

import java.util.Optional;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.vocabulary.Discipline;

/**
 * What became of referrals that assessments suggest, and what clients wish. Declared here, where referrals are judged;
 * the referral feature implements it.
 */
public interface ReferralOffer {

    /**
     * The client was told of this discipline.
     *
     * @throws ReferralRefused if it may not be offered
     */
    void offer(AssessmentId assessment, ClientId client, Discipline discipline);

    /** @param route where it goes on */
    record MadeOffer(String state, String route) {}

    /** What became of it; empty if it was not offered. */
    Optional<MadeOffer> state(AssessmentId assessment, Discipline discipline);

    AskedDiscipline asked(ClientId client);

    Set<Discipline> declined(ClientId client);
}
