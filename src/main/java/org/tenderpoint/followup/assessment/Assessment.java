package org.tenderpoint.followup.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.adjustment.AdjustmentWords;
import org.tenderpoint.followup.rules.FollowUpWhatIf;
import org.tenderpoint.followup.rules.Outcome;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.adjustment.NextPlan;
import org.tenderpoint.followup.rules.adjustment.NextPlan.OpenFact;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.care.SelfCare;
import org.tenderpoint.followup.rules.care.SelfCareRules;
import org.tenderpoint.followup.rules.care.SelfCareTexts;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.followup.rules.referral.Referrals;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.followup.rules.words.ToldWords.BasisWords;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.replay.RulesAsked;
import org.tenderpoint.vocabulary.rule.Explanation;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/** What all four books decide about one feedback. A pure function of the recorded facts. */
public record Assessment(RecordedFacts recorded, FollowUpFacts facts, Triage triage, NextPlan plan, SelfCare care,
        Referrals referrals) {

    /** The books that judge together. */
    record Books(TriageRules triage, AdjustmentRules adjustments, SelfCareRules care, ReferralRules referrals) {

        static final Books CURRENT = new Books(TriageRules.CURRENT, AdjustmentRules.CURRENT, SelfCareRules.CURRENT,
                ReferralRules.CURRENT);

        /** The books of a version, perhaps without some rules; self-care cannot leave rules out. */
        static Books of(RulesAsked asked) {
            var version = asked.version();
            return new Books(
                    TriageRules.inVersion(version).without(asked.without()),
                    AdjustmentRules.inVersion(version).without(asked.without()),
                    SelfCareRules.inVersion(version),
                    ReferralRules.inVersion(version).without(asked.without()));
        }

        /** The books of the version that is stored with a decision; those in force if that version is unknown. */
        static Books thatDecided(String ruleSet) {
            return RuleSetVersion.of(ruleSet).map(RulesAsked::of).map(Books::of).orElse(CURRENT);
        }
    }

    static Assessment of(RecordedFacts recorded) {
        return of(recorded, Books.CURRENT);
    }

    static Assessment of(RecordedFacts recorded, Books books) {
        var facts = recorded.facts();
        var triage = books.triage().decide(facts);
        return new Assessment(
                recorded,
                facts,
                triage,
                books.adjustments().decide(facts, triage),
                books.care().decide(facts, triage),
                books.referrals().decide(facts, triage));
    }

    /**
     * The same for a client without a session. Without one there is no result, so that "a doctor first" follows from
     * records alone.
     */
    Assessment withoutResult() {
        var none = new Triage(triage.ruleSet(), TriageLevel.EXPECTED, List.of(), List.of());
        return new Assessment(recorded, facts, none, plan, care, ReferralRules.CURRENT.decide(facts, none));
    }

    static RecordedFacts read(String facts) {
        return Json.read(facts, RecordedFacts.class);
    }

    /** Explains the result: why it is so, and what each single fact would change. */
    static Explanation<Outcome, TriageLevel> explain(String facts) {
        return FollowUpWhatIf.explain(read(facts).facts());
    }

    String factsAsText() {
        return Json.write(recorded);
    }

    /**
     * Beside the changes: what is noted for the next session, what was left out against others, and what to ask since
     * it may change more.
     */
    List<RuleReason> notes() {
        var open = Phrase.of("followup.next.not_known", Phrase.listed(plan.asks().stream()
                .map(OpenFact::condition).distinct().map(Phrase::of).toList()));
        return Stream.of(
                notes(askedAgain()).stream(),
                plan.dropped().stream().flatMap(lost -> lost.adjustment().ruleIds().stream().map(id -> new RuleReason(
                        id, Phrase.of("followup.next.dropped." + lost.why().code(),
                                AdjustmentWords.of(lost.adjustment()))))),
                plan.asks().stream().map(ask -> new RuleReason(ask.ruleId(), open)).distinct())
                .flatMap(notes -> notes).toList();
    }

    /**
     * For the therapist of the next session: what the rules note, that the complaint is worse, since the client was
     * told that they hear it (TRI-150), and what to ask again.
     *
     * @param ask what of {@link #askedAgain} is still to be asked
     */
    List<RuleReason> notes(Set<Condition> ask) {
        var worse = TriageRules.ids(FollowUpTrait.COMPLAINT_WORSE);
        return Stream.of(
                triage.findings().stream().filter(finding -> worse.contains(finding.id()))
                        .map(finding -> new RuleReason(finding.id(), Phrase.of("followup.next.complaint_worse"))),
                triage.findings().stream().flatMap(finding -> finding.asks().stream().filter(ask::contains).sorted()
                        .map(asked -> new RuleReason(finding.id(), Phrase.of("followup.next.ask." + asked.code())))),
                plan.notes().stream())
                .flatMap(notes -> notes).toList();
    }

    /**
     * What the client denied before and what happened since makes doubtful. What is not known is asked at the next
     * visit in any case, and a yes needs no further question.
     */
    Set<Condition> askedAgain() {
        return triage.findings().stream().flatMap(finding -> finding.asks().stream())
                .filter(condition -> facts.client().answer(condition) == Answer.NO)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<FindingLine> findingLines() {
        return triage.findings().stream().map(this::line).toList();
    }

    private FindingLine line(Triage.Finding finding) {
        var basis = BasisWords.of(finding.basis(), facts.answers());
        return new FindingLine(
                finding.id(), finding.level(), finding.source(),
                basis.answered(), basis.onRecord(), basis.unknown());
    }

    /** One line per worked place: what changes, and what stays. */
    public List<RegionLine> regionLines() {
        return plan.pressures().stream().map(this::change).toList();
    }

    private RegionLine change(NextPlan.PlannedPressure planned) {
        int before = facts.session().work().stream()
                .filter(work -> work.part().meets(planned.part()))
                .mapToInt(Work::minutes)
                .sum();
        return new RegionLine(
                planned.part(), planned.before(), planned.after(), before,
                plan.minutes().getOrDefault(planned.part().region(), before), List.copyOf(planned.ruleIds()));
    }

    List<SelfCareLine> selfCareLines() {
        var offered = care.offered().stream().map(offer -> new SelfCareLine(
                offer.item(), true, SelfCareTexts.forClient(offer), words(offer.added()), List.of(offer.ruleId())));
        var withheld = care.withheld().stream()
                .map(one -> new SelfCareLine(
                        one.item(), false, Phrase.NOTHING, words(one.because()), ids(one.because())));
        return Stream.concat(offered, withheld).toList();
    }

    List<ReferralLine> referralLines() {
        return referrals.choices().stream()
                .map(choice -> new ReferralLine(
                        choice.discipline(), choice.status(), choice.score(),
                        Phrase.sentences(choice.lines().stream().map(Referrals.Line::words).toList()),
                        List.copyOf(choice.ruleIds())))
                .toList();
    }

    private static Phrase words(List<RuleReason> because) {
        return Phrase.sentences(because.stream().map(RuleReason::words).toList());
    }

    private static List<String> ids(List<RuleReason> because) {
        return because.stream().map(RuleReason::ruleId).distinct().toList();
    }
}
