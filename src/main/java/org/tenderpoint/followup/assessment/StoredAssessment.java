package org.tenderpoint.followup.assessment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.WhySore;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FeedbackId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * What the rules decided about one feedback, and what a person changed. Newer feedback leads to a newer assessment. One
 * of another client's answers is kept, and read by the copy alone.
 */
@Entity
@SQLRestriction("of_another = false")
@Table(name = "assessments")
public class StoredAssessment extends VersionedRow {

    private UUID feedbackId;
    private UUID followUpId;
    private UUID sessionId;
    private UUID clientId;
    private int number;
    private TriageLevel proposedLevel;
    private TriageLevel level;
    private int hours;
    private String ruleSet;
    private String causes;
    private String facts;
    private AssessmentState state;
    private Instant assessedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    @InOneColumn
    private Phrase changeReason;
    private boolean ofAnother;

    @ElementCollection
    @CollectionTable(name = "assessment_findings", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "position")
    private List<FindingLine> findings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "region_changes", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "position")
    private List<RegionLine> regions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "self_care_verdicts", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "position")
    private List<SelfCareLine> selfCare = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "referral_verdicts", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "position")
    private List<ReferralLine> referrals = new ArrayList<>();

    protected StoredAssessment() {}

    public static StoredAssessment proposed(
            Feedback feedback, FollowUp followUp, int number, Assessment assessment, Instant now) {
        var stored = new StoredAssessment();
        stored.feedbackId = feedback.id().value();
        stored.followUpId = followUp.id().value();
        stored.sessionId = followUp.session().value();
        stored.clientId = followUp.client().value();
        stored.number = number;
        stored.proposedLevel = assessment.triage().level();
        stored.level = assessment.triage().level();
        stored.hours = (int) assessment.facts().elapsed().toHours();
        stored.ruleSet = assessment.triage().ruleSet();
        stored.causes = String.join(" ", WhySore.namedWhenSore(assessment.facts()));
        stored.facts = assessment.factsAsText();
        stored.state = AssessmentState.PROPOSED;
        stored.assessedAt = now;
        stored.changeReason = Phrase.NOTHING;
        stored.findings.addAll(assessment.findingLines());
        stored.regions.addAll(assessment.regionLines());
        stored.selfCare.addAll(assessment.selfCareLines());
        stored.referrals.addAll(assessment.referralLines());
        return stored;
    }

    /** What was corrected after the answers; of an intake, only what makes them graver. */
    enum Correction implements Coded {
        HOURS,
        WORK,
        INTAKE
    }

    /**
     * The same answers assessed again after a correction. Unless the rules say graver than before, the earlier
     * judgement stands until a therapist has seen it.
     */
    static StoredAssessment corrected(
            StoredAssessment before, Feedback feedback, FollowUp followUp, int number, Assessment assessment,
            Correction what, Instant now) {
        var again = proposed(feedback, followUp, number, assessment, now);
        again.level = again.proposedLevel.compareTo(before.proposedLevel) > 0
                ? TriageLevel.worst(before.level, again.proposedLevel)
                : before.level;
        again.changeReason = Phrase.of("followup.again." + what.code(), before.hours, again.hours);
        return again;
    }

    /** Why these answers are to be judged anew; empty if nothing that bears on them has changed. */
    Optional<Correction> correction(Assessment again) {
        if (again.facts().elapsed().toHours() != hours) {
            return Optional.of(Correction.HOURS);
        }
        var judged = Assessment.read(facts).session();
        var done = again.facts().session();
        if (!judged.work().equals(done.work()) || !judged.painNoted().equals(done.painNoted())) {
            return Optional.of(Correction.WORK);
        }
        return Optional.of(Correction.INTAKE).filter(_ -> again.triage().level().compareTo(proposedLevel) > 0);
    }

    /** Decides again on the stored facts, by the books that decided then. */
    public Assessment recalled() {
        return Assessment.of(Assessment.read(facts), Assessment.Books.thatDecided(ruleSet));
    }

    public AssessmentId id() {
        return new AssessmentId(id);
    }

    public FeedbackId feedback() {
        return new FeedbackId(feedbackId);
    }

    public FollowUpId followUp() {
        return new FollowUpId(followUpId);
    }

    public SessionId session() {
        return new SessionId(sessionId);
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    int number() {
        return number;
    }

    /** JSON of {@link RecordedFacts}. */
    String facts() {
        return facts;
    }

    TriageLevel proposedLevel() {
        return proposedLevel;
    }

    public TriageLevel level() {
        return level;
    }

    public int hours() {
        return hours;
    }

    public AssessmentState state() {
        return state;
    }

    public Instant assessedAt() {
        return assessedAt;
    }

    Optional<UserId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(UserId::new);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Phrase changeReason() {
        return changeReason;
    }

    public List<FindingLine> findings() {
        return List.copyOf(findings);
    }

    List<RegionLine> regions() {
        return List.copyOf(regions);
    }

    List<SelfCareLine> selfCare() {
        return List.copyOf(selfCare);
    }

    List<ReferralLine> referrals() {
        return List.copyOf(referrals);
    }

    /** @throws EditedByOther if someone has decided since it was shown */
    public void seenAt(int seen) {
        if (seen != currentVersion()) {
            throw new EditedByOther(decidedBy(), decidedAt().orElse(assessedAt));
        }
    }

    public void accept(UserId by, Instant now) {
        if (state != AssessmentState.PROPOSED) {
            throw new IllegalStateException("The assessment has been decided already");
        }
        state = AssessmentState.ACCEPTED;
        decidedBy = by.value();
        decidedAt = now;
    }

    /** A therapist changes the level; the rules' proposal stays stored beside it. */
    public void change(TriageLevel judged, String why, UserId by, Instant now) {
        state = AssessmentState.CHANGED;
        level = judged;
        changeReason = Phrase.lines(List.of(changeReason, Phrase.typed(why)));
        decidedBy = by.value();
        decidedAt = now;
    }

    /** Its answers were another client's. */
    public void ofAnother() {
        if (ofAnother) {
            throw new IllegalStateException("Known already");
        }
        ofAnother = true;
    }

    public CopyRow copy() {
        return CopyRow.begin()
                .key("assessment", id)
                .key("session", sessionId)
                .at("at", assessedAt)
                .number("number", number)
                .number("hours", hours)
                .code("level", level.code(), Texts.of("followup.level." + level.code()))
                .code("proposed_level", proposedLevel.code(), Texts.of("followup.level." + proposedLevel.code()))
                .code("state", state)
                .at("decided_at", decidedAt)
                .by("decided_by", decidedBy)
                .text("reason", changeReason)
                .text("rule_set", ruleSet)
                .yes("of_another", ofAnother)
                .rows("findings", findings.stream().map(StoredAssessment::copy).toList())
                .rows("pressure_next_time", regions.stream().map(StoredAssessment::copy).toList())
                .rows("self_care", selfCare.stream().map(StoredAssessment::copy).toList())
                .rows("disciplines", referrals.stream().map(StoredAssessment::copy).toList());
    }

    private static CopyRow copy(FindingLine line) {
        return CopyRow.begin()
                .text("rule", line.ruleId())
                .text("title", Say.it(line.title()))
                .code("level", line.level().code(), Texts.of("followup.level." + line.level().code()))
                .text("reason", Say.it(line.reason()))
                .text("answered", Say.it(line.answered()))
                .text("on_record", Say.it(line.onRecord()))
                .text("not_known", Say.it(line.notKnown()))
                .text("source", line.source());
    }

    private static CopyRow copy(RegionLine line) {
        return CopyRow.begin()
                .parts("regions", List.of(line.part()))
                .number("pressure_before", line.pressureBefore())
                .number("pressure_after", line.pressureAfter())
                .number("minutes_before", line.minutesBefore())
                .number("minutes_after", line.minutesAfter())
                .text("reason", Say.it(line.reason()))
                .text("rules", String.join(",", line.ruleIds()));
    }

    private static CopyRow copy(SelfCareLine line) {
        return CopyRow.begin()
                .code("item", line.item())
                .yes("offered", line.offered())
                .text("words", Say.it(line.textForClient()))
                .text("reason", Say.it(line.reason()))
                .text("rules", String.join(",", line.ruleIds()));
    }

    private static CopyRow copy(ReferralLine line) {
        return CopyRow.begin()
                .code("discipline", line.discipline())
                .code("suitability", line.status())
                .number("score", line.score())
                .text("reason", Say.it(line.reason()))
                .text("rules", String.join(",", line.ruleIds()));
    }
}
