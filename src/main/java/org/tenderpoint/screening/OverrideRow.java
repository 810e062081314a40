package org.tenderpoint.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.record.CopyRow;
import org.tenderpoint.platform.id.Id.ScreeningId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.StoredRow;
import org.tenderpoint.screening.rules.EffectOverride;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.store.InOneColumn;

/** A therapist's override of an effect of a finding: for one visit, with a reason; never changed, only taken back. */
@Entity
@Table(name = "screening_overrides")
class OverrideRow extends StoredRow {

    private UUID sessionId;

    private UUID screeningId;

    private String rule;

    private String effect;

    @InOneColumn
    private Set<BodyPart> parts;

    private OverrideReason why;

    private String reason;

    /** The client's own words that were judged not to matter. */
    private @Nullable String judged;

    private String ruleSet;

    private UUID madeBy;

    private Instant madeAt;

    private @Nullable Instant takenBackAt;

    protected OverrideRow() {}

    OverrideRow(
            SessionId session,
            ScreeningId screening,
            OverrideRequest request,
            Optional<String> judged,
            String ruleSet,
            UserId by,
            Instant now) {
        this.sessionId = session.value();
        this.screeningId = screening.value();
        this.rule = request.findingId();
        this.effect = request.effect();
        this.parts = request.parts();
        this.why = request.why();
        this.reason = request.reason();
        this.judged = judged.orElse(null);
        this.ruleSet = ruleSet;
        this.madeBy = by.value();
        this.madeAt = now;
    }

    void takeBack(Instant now) {
        if (takenBackAt != null) {
            throw new IllegalStateException("The override was taken back already");
        }
        takenBackAt = now;
    }

    /** Whether it judged exactly these words; words that were added later are not covered. */
    boolean isAbout(String words) {
        return words.equals(judged);
    }

    LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(madeAt, zone);
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    ScreeningId screening() {
        return new ScreeningId(screeningId);
    }

    EffectOverride toOverride() {
        return new EffectOverride(rule, effect, parts);
    }

    OverrideRecord toRecord() {
        return new OverrideRecord(
                id, rule, parts, why, reason, new UserId(madeBy), madeAt);
    }

    CopyRow copy() {
        return CopyRow.begin()
                .key("session", sessionId)
                .at("at", madeAt)
                .by("by", madeBy)
                .text("rule", rule)
                .text("effect", effect)
                .parts("regions", parts)
                .code("why", why)
                .text("reason", reason)
                .text("judged", judged)
                .text("rule_set", ruleSet)
                .at("taken_back_at", takenBackAt);
    }
}
