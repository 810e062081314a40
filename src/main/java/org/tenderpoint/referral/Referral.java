package org.tenderpoint.referral;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.client.CopyRow;
import org.tenderpoint.followup.ReferralLine;
import org.tenderpoint.followup.rules.ReferralStatus;
import org.tenderpoint.shared.Discipline;
import org.tenderpoint.shared.EditedByOther;
import org.tenderpoint.shared.id.ClearanceId;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.ReferralId;
import org.tenderpoint.shared.id.UserId;

/** One discipline offered to one client. */
@Entity
@Table(name = "referrals")
class Referral {

    @Id
    private UUID id;

    private UUID clientId;
    private @Nullable UUID assessmentId;

    @Convert(converter = Converters.OfDiscipline.class)
    private Discipline discipline;

    @Convert(converter = Converters.OfReferralStatus.class)
    private ReferralStatus suitability;

    private int score;
    private String reason;
    private String ruleIds;
    private @Nullable UUID clearanceId;
    private boolean askedFor;

    @Convert(converter = Converters.OfReferralState.class)
    private ReferralState state;

    private Instant stateAt;
    private UUID stateBy;
    private @Nullable String openFor;

    @ElementCollection
    @CollectionTable(name = "referral_steps", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderColumn(name = "position")
    private List<ReferralStep> steps = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    /** @param clearance that allows it, where it needs one */
    static Referral offered(
            NewReferral offer, ReferralLine judged, Optional<ClearanceId> clearance, UserId by, Instant now) {
        var referral = new Referral();
        referral.id = ReferralId.random().value();
        referral.clientId = offer.client().value();
        referral.assessmentId = offer.assessment().map(found -> found.value()).orElse(null);
        referral.discipline = offer.discipline();
        referral.suitability = judged.judged();
        referral.score = judged.score();
        referral.reason = judged.reason();
        referral.ruleIds = judged.ruleIds();
        referral.clearanceId = clearance.map(ClearanceId::value).orElse(null);
        referral.askedFor = offer.askedFor();
        referral.openFor = openFor(offer.client(), offer.discipline());
        referral.enter(ReferralState.OFFERED, "", by, now);
        return referral;
    }

    /** The key that two open referrals of one client to one discipline would share. */
    static String openFor(ClientId client, Discipline discipline) {
        return client + ":" + discipline.code();
    }

    ReferralId id() {
        return new ReferralId(id);
    }

    ClientId client() {
        return new ClientId(clientId);
    }

    Discipline discipline() {
        return discipline;
    }

    boolean askedFor() {
        return askedFor;
    }

    ReferralState state() {
        return state;
    }

    Instant stateAt() {
        return stateAt;
    }

    UserId stateBy() {
        return new UserId(stateBy);
    }

    ReferralStatus suitability() {
        return suitability;
    }

    String reason() {
        return reason;
    }

    String ruleIds() {
        return ruleIds;
    }

    List<ReferralStep> steps() {
        return List.copyOf(steps);
    }

    int version() {
        return version == null ? 0 : version;
    }

    /** @throws EditedByOther if somebody has recorded something since it was shown */
    void seenAt(int seen) {
        if (seen != version()) {
            throw new EditedByOther(Optional.of(stateBy()), stateAt);
        }
    }

    /** The client wants it. */
    void accept(UserId by, Instant now) {
        require(ReferralState.ACCEPTED);
        enter(ReferralState.ACCEPTED, "", by, now);
    }

    /** The client does not want it. */
    void decline(String why, UserId by, Instant now) {
        require(ReferralState.DECLINED);
        if (why.isBlank()) {
            throw new IllegalArgumentException("What is declined says why");
        }
        enter(ReferralState.DECLINED, why, by, now);
        openFor = null;
    }

    private void require(ReferralState to) {
        if (!state.next().contains(to)) {
            throw new IllegalStateException("A referral does not go from " + state.code() + " to " + to.code());
        }
    }

    private void enter(ReferralState to, String why, UserId by, Instant now) {
        state = to;
        stateAt = now;
        stateBy = by.value();
        steps.add(new ReferralStep(to, now, by.value(), why));
    }

    CopyRow copy() {
        return CopyRow.begin()
                .code("discipline", discipline)
                .code("state", state)
                .at("state_at", stateAt)
                .by("state_by", stateBy)
                .yes("asked_for", askedFor)
                .code("suitability", suitability)
                .number("score", score)
                .text("reason", reason)
                .text("rules", ruleIds)
                .rows("steps", steps.stream()
                        .map(step -> CopyRow.begin()
                                .code("state", step.state())
                                .at("at", step.madeAt())
                                .by("by", step.madeBy())
                                .text("reason", step.why()))
                        .toList());
    }
}
