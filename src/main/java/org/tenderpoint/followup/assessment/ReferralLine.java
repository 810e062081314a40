package org.tenderpoint.followup.assessment;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.tenderpoint.followup.rules.ReferralStatus;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * One discipline as judged for this client.
 *
 * @param score 0 to 100
 */
@Embeddable
public record ReferralLine(
        Discipline discipline, ReferralStatus status, int score, String reason, @InOneColumn List<String> ruleIds) {}
