package org.tenderpoint.followup;

import jakarta.persistence.Embeddable;
import org.tenderpoint.followup.rules.ReferralStatus;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Discipline;

/**
 * One discipline as judged for this client.
 *
 * @param score 0 to 100
 */
@Embeddable
public record ReferralLine(String discipline, String status, int score, String reason, String ruleIds) {

    public Discipline what() {
        return Coded.require(Discipline.class, discipline);
    }

    public ReferralStatus judged() {
        return Coded.require(ReferralStatus.class, status);
    }
}
