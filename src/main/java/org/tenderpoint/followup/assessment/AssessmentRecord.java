package org.tenderpoint.followup.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.followup.adjustment.StandingAdjustment.StandingAdjustmentRecord;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.ClientReport.AnswerWay;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.referral.Referrals.ReferralStatus;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.followup.rules.words.ClientTexts;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.store.InOneColumn;

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
     * One rule that fired.
     *
     * @param answered what of it the client said in this feedback; empty where it rests on stored facts alone
     * @param onRecord what is stored that it rests on; for a therapist
     * @param notKnown what is not known and was counted for it
     */
    @Embeddable
    public record FindingLine(
            String ruleId,
            TriageLevel level,
            String source,
            @InOneColumn Phrase answered,
            @InOneColumn Phrase onRecord,
            @InOneColumn Phrase notKnown) {

        public Phrase title() {
            return Row.titleOf(ruleId);
        }

        /** The reason, for a therapist. */
        public Phrase reason() {
            return Row.reasonOf(ruleId);
        }
    }

    /**
     * What changes about the work on one place.
     *
     * @param part a region's code, with its side where the two differ
     * @param pressureBefore 1 to 5
     * @param pressureAfter 0 to 5; 0 leaves the place out
     * @param ruleIds empty where nothing changes
     */
    @Embeddable
    public record RegionLine(
            @Column(name = "region") @InOneColumn BodyPart part,
            int pressureBefore,
            int pressureAfter,
            int minutesBefore,
            int minutesAfter,
            @InOneColumn List<String> ruleIds) {

        public Phrase reason() {
            return Row.reasonsOf(ruleIds);
        }

        public boolean changed() {
            return pressureBefore != pressureAfter || minutesBefore != minutesAfter;
        }
    }

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
         * What distinguishes it from other disciplines by where it hurts: the first sentence of the reason, from the
         * base score.
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

    /** What a person has made of an assessment. */
    public enum AssessmentState implements Coded {
        PROPOSED,
        ACCEPTED,
        CHANGED
    }
}
