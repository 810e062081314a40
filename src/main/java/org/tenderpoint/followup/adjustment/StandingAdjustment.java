package org.tenderpoint.followup.adjustment;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.followup.contact.FollowUpText;
import org.tenderpoint.followup.rules.adjustment.Adjustment;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.adjustment.Rest;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.store.InOneColumn;

/** An adjustment as it is stored, from its proposal to its use. */
@Entity
@Table(name = "adjustments")
public class StandingAdjustment extends VersionedRow {

    private UUID assessmentId;
    private UUID clientId;
    private int position;
    private AdjustmentKind kind;

    @InOneColumn
    private Set<BodyPart> parts;

    private @Nullable Integer amount;
    private String subject;
    @InOneColumn
    private List<String> ruleIds;

    private boolean gentler;
    private AdjustmentState state;

    /** Why a therapist left it out, also where it was taken in again since. */
    private String stateReason;

    private @Nullable UUID stateBy;
    private Instant stateAt;
    private @Nullable UUID appliedTo;

    protected StandingAdjustment() {}

    public static StandingAdjustment proposed(
            AssessmentId assessment, ClientId client, int position, Adjustment proposal, Instant now) {
        var made = new StandingAdjustment();
        made.assessmentId = assessment.value();
        made.clientId = client.value();
        made.position = position;
        made.kind = proposal.kind();
        made.parts = proposal.parts();
        made.amount = proposal.number().isPresent() ? proposal.number().getAsInt() : null;
        made.subject = proposal.subject();
        made.ruleIds = List.copyOf(proposal.ruleIds());
        made.gentler = proposal.kind().standsAtOnce();
        made.state = AdjustmentState.PROPOSED;
        made.stateReason = "";
        made.stateAt = now;
        return made;
    }

    /** Carries over an adjustment when its assessment is made again: it stays beside what the newer one proposes. */
    public static StandingAdjustment carried(StandingAdjustment before, AssessmentId again, int position, Instant now) {
        var made = new StandingAdjustment();
        made.assessmentId = again.value();
        made.clientId = before.clientId;
        made.position = position;
        made.kind = before.kind;
        made.parts = before.parts;
        made.amount = before.amount;
        made.subject = before.subject;
        made.ruleIds = before.ruleIds;
        made.gentler = before.gentler;
        made.state = AdjustmentState.PROPOSED;
        made.stateReason = "";
        made.stateAt = now;
        return made;
    }

    public AdjustmentId id() {
        return new AdjustmentId(id);
    }

    public AssessmentId assessment() {
        return new AssessmentId(assessmentId);
    }

    public ClientId client() {
        return new ClientId(clientId);
    }

    /** The adjustment as decided, without its reasons. */
    public Adjustment adjustment() {
        return new Adjustment(kind, parts, amount(), modality(), technique(), Set.copyOf(rests()), List.of());
    }

    public Phrase words() {
        return AdjustmentWords.of(adjustment());
    }

    public List<String> ruleIds() {
        return ruleIds;
    }

    public AdjustmentKind kind() {
        return kind;
    }

    public Set<BodyPart> parts() {
        return parts;
    }

    public OptionalInt amount() {
        return amount == null ? OptionalInt.empty() : OptionalInt.of(amount);
    }

    public Optional<Modality> modality() {
        return Coded.of(Modality.class, subject);
    }

    public Optional<Technique> technique() {
        return Coded.of(Technique.class, subject);
    }

    public Phrase reason() {
        return Row.reasonsOf(ruleIds);
    }

    /** What a rest waits for; empty for every other kind. */
    public List<Rest> rests() {
        return Arrays.stream(subject.split(",")).flatMap(code -> Coded.of(Rest.class, code).stream()).toList();
    }

    public Instant stateAt() {
        return stateAt;
    }

    public AdjustmentState state() {
        return state;
    }

    public Optional<SessionId> appliedTo() {
        return Optional.ofNullable(appliedTo).map(SessionId::new);
    }

    /**
     * Whether it is shown on the next plan. What makes the session gentler, or is advice, is shown before anyone has
     * looked at it; more pressure, and keeping the plan, wait for a therapist's decision (ADJ-090).
     */
    public boolean stands() {
        return switch (state) {
            case ACCEPTED -> true;
            case PROPOSED -> gentler;
            case DECLINED, APPLIED, DISMISSED, LAPSED -> false;
        };
    }

    public void accept(UserId by, Instant now) {
        require(AdjustmentState.PROPOSED);
        move(AdjustmentState.ACCEPTED, by, now);
    }

    public void decline(String why, UserId by, Instant now) {
        if (state != AdjustmentState.PROPOSED && state != AdjustmentState.ACCEPTED) {
            throw new IllegalStateException("The adjustment is over already");
        }
        leaveOut(AdjustmentState.DECLINED, FollowUpText.required(why), by, now);
    }

    /**
     * Takes in again what was left out by mistake. Somebody may have been faster. What waits for a therapist's decision
     * has it by this: nothing else would ask for it once more.
     */
    public void takeIn(UserId by, Instant now) {
        if (state.leftOut()) {
            appliedTo = null;
            move(gentler ? AdjustmentState.PROPOSED : AdjustmentState.ACCEPTED, by, now);
        }
    }

    /** The plan of a session has applied it; this also accepts a proposed one. */
    public void apply(SessionId session, UserId by, Instant now) {
        requireStanding();
        appliedTo = session.value();
        move(AdjustmentState.APPLIED, by, now);
    }

    /**
     * The plan of a session drops it again, and it returns to its earlier state.
     *
     * @param judged whether a therapist has accepted or changed the assessment that it comes from
     */
    public void takeBack(SessionId session, boolean judged, UserId by, Instant now) {
        require(AdjustmentState.APPLIED);
        if (!session.value().equals(appliedTo)) {
            throw new IllegalStateException("Another session's plan took the adjustment over");
        }
        appliedTo = null;
        move(judged || !gentler ? AdjustmentState.ACCEPTED : AdjustmentState.PROPOSED, by, now);
    }

    /** The session is planned without it, perhaps after its plan had applied it. */
    public void dismiss(SessionId session, String why, UserId by, Instant now) {
        boolean takenOver = state == AdjustmentState.APPLIED && session.value().equals(appliedTo);
        if (!takenOver) {
            requireStanding();
        }
        var reason = FollowUpText.required(why);
        appliedTo = session.value();
        leaveOut(AdjustmentState.DISMISSED, reason, by, now);
    }

    /** A newer assessment of the same session has taken its place. */
    public void lapse(Instant now) {
        if (state == AdjustmentState.PROPOSED || state == AdjustmentState.ACCEPTED) {
            state = AdjustmentState.LAPSED;
            stateAt = now;
        }
    }

    /** What replaced it at one of these moments was another client's: it stands as it did. */
    public void standAgain(Set<Instant> replacedAt, Instant now) {
        if (state == AdjustmentState.LAPSED && replacedAt.contains(stateAt)) {
            state = stateBy == null ? AdjustmentState.PROPOSED : AdjustmentState.ACCEPTED;
            stateAt = now;
        }
    }

    public StandingAdjustmentRecord toRecord(Optional<AdjustmentEffect> effect) {
        return new StandingAdjustmentRecord(
                id(), kind(), parts(), amount(), words(), ruleIds, state,
                stands(),
                stateReason,
                effect);
    }

    private void requireStanding() {
        if (!stands()) {
            throw new IllegalStateException("The adjustment does not stand on the next plan");
        }
    }

    private void require(AdjustmentState wanted) {
        if (state != wanted) {
            throw new IllegalStateException("The adjustment is " + state.code() + ", not " + wanted.code());
        }
    }

    private void leaveOut(AdjustmentState how, String why, UserId by, Instant now) {
        move(how, by, now);
        stateReason = why;
    }

    private void move(AdjustmentState next, UserId by, Instant now) {
        state = next;
        stateBy = by.value();
        stateAt = now;
    }

    public CopyRow copy(Optional<AdjustmentEffect> effect) {
        var row = CopyRow.begin()
                .key("assessment", assessmentId)
                .text("words", Say.it(words()))
                .code("kind", kind())
                .parts("regions", parts())
                .number("amount", amount)
                // its words name it
                .code("subject", subject, "")
                .text("reason", Say.it(reason()))
                .text("rules", String.join(",", ruleIds))
                .yes("gentler", gentler)
                .code("state", state)
                .text("state_reason", state.leftOut() ? stateReason : "")
                .text("left_out_before", state.leftOut() ? "" : stateReason)
                .at("state_at", stateAt)
                .by("state_by", stateBy);
        effect.ifPresent(came -> row
                .code("soreness_after_it", came.change().code(), Texts.of("copy.effect." + came.change().code()))
                .number("worst_before", came.before())
                .number("worst_after", came.after()));
        return row;
    }
}
