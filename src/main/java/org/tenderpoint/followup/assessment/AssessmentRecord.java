package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRecord;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.followup.rules.words.ClientTexts;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;

/**
 * What the rules decided about one feedback, and what a person changed.
 *
 * @param version to be handed back with a decision
 * @param proposed as the rules decided
 * @param level as it counts
 * @param hours full hours from the session's end to the answers
 * @param decidedBy the name of whoever accepted or changed it
 * @param newest whether no newer feedback has been given for the same session
 * @param waitsFor what holds the next session until it is recorded
 * @param recorded what was recorded to end a hold, oldest first
 * @param told what was told of the session, the latest first
 * @param gravest of this result, of later ones, of what is still being answered, and of an open alert
 */
public record AssessmentRecord(
        AssessmentId id,
        int version,
        FollowUpId followUp,
        ClientId client,
        String clientName,
        String therapistName,
        ZoneId zone,
        Instant sessionEnd,
        Instant answeredAt,
        AnswerWay way,
        FeedbackAnswers answers,
        Phrase note,
        TriageLevel proposed,
        TriageLevel level,
        int hours,
        AssessmentState state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Phrase changeReason,
        boolean newest,
        List<FindingLine> findings,
        List<RegionLine> regions,
        List<StandingAdjustmentRecord> adjustments,
        List<SelfCareLine> selfCare,
        List<ReferralLine> referrals,
        List<AnswerKind> waitsFor,
        List<Quote.RecordedQuote> recorded,
        List<ClientReport> told,
        TriageLevel gravest) {

    public AssessmentRecord {
        findings = List.copyOf(findings);
        regions = List.copyOf(regions);
        adjustments = List.copyOf(adjustments);
        selfCare = List.copyOf(selfCare);
        referrals = List.copyOf(referrals);
        waitsFor = List.copyOf(waitsFor);
        recorded = List.copyOf(recorded);
        told = List.copyOf(told);
    }

    /** What the client reported about this session, oldest first. */
    public List<ClientReport> course() {
        return told.reversed().stream().filter(ClientReport::given).toList();
    }

    /**
     * The words for a finding on a screen. Some rows speak of soreness and also hold for clients who are not sore; for
     * these the words follow the answers.
     */
    public static final class FindingWords {

        private static final String WHY = "followup.why.";

        private FindingWords() {}

        public static String title(String rule, FeedbackAnswers said) {
            return Say.it(words(rule, "title", "", said));
        }

        public static String reason(String rule, FeedbackAnswers said) {
            return Say.it(words(rule, "reason", ".because", said));
        }

        private static Phrase words(String rule, String part, String suffix, FeedbackAnswers said) {
            if (!TriageRules.ids(FollowUpTrait.SPEAKS_OF_SORENESS).contains(rule)
                    || !said.sorenessNow().equals(OptionalInt.of(0))) {
                return Phrase.of(Texts.find(WHY + rule + suffix).isPresent()
                        ? WHY + rule + suffix
                        : "row." + rule + "." + part);
            }
            return Phrase.of(WHY + (ClientTexts.neverSore(said) ? "not_sore" : "gone") + suffix);
        }
    }
}
