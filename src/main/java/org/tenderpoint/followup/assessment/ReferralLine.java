package org.tenderpoint.followup.assessment;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.followup.rules.referral.ReferralStatus;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * One discipline as judged for this client.
 *
 * @param score 0 to 100
 */
@Embeddable
public record ReferralLine(
        Discipline discipline, ReferralStatus status, int score, @InOneColumn Phrase reason,
        @InOneColumn List<String> ruleIds) {

    /**
     * What distinguishes it from other disciplines by where it hurts: the first sentence of the reason, from the base
     * score.
     */
    public Phrase byPlace() {
        return reason.sentences().stream().findFirst().orElse(Phrase.NOTHING);
    }

    /** The status that all of them have in common; empty if they differ. */
    public static Optional<ReferralStatus> statusOfAll(List<ReferralLine> lines) {
        return lines.size() < 2 || lines.stream().map(ReferralLine::status).distinct().count() > 1
                ? Optional.empty()
                : Optional.of(lines.getFirst().status());
    }

    /** The reasons that all of them share, to be said once above them. */
    public static Phrase ofAll(List<ReferralLine> lines) {
        return statusOfAll(lines).isEmpty()
                ? Phrase.NOTHING
                : Phrase.inAll(lines.stream().map(ReferralLine::reason).toList());
    }

    /** The reasons that this one does not share with all others. */
    public Phrase alone(List<ReferralLine> lines) {
        return reason.without(ofAll(lines));
    }

    /** What the discipline is and for whom, in one sentence. */
    public String what(Locale language) {
        return Texts.in(language, Texts.key(discipline) + ".what");
    }
}
