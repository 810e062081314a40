package org.tenderpoint.followup.assessment;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * One thing to do at home, offered or withheld.
 *
 * @param textForClient the plain words, the same for everyone
 * @param reason why it is withheld, or what a fact of this client adds; for a therapist
 */
@Embeddable
public record SelfCareLine(
        SelfCareItem item, boolean offered, @InOneColumn Phrase textForClient, @InOneColumn Phrase reason,
        @InOneColumn List<String> ruleIds) {}
