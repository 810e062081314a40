package org.tenderpoint.screening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * The adjustments that earlier follow-ups bring to a client's next plan. Declared here, where plans are made; the
 * follow-up feature implements it.
 */
public interface AdjustmentSource {

    /** Current adjustments that were neither applied nor dismissed, most important first. */
    List<AdjustmentLine> standing(ClientId client);

    /** What the plan of this session has applied. If the plan later goes against it, the session cannot start. */
    List<AdjustmentLine> appliedBy(SessionId session);

    /**
     * Caps that an earlier plan applied and that still hold, since a cap lasts for two sessions: shown, and counted in
     * the ceilings, but not asked about again. Empty for sources without lasting caps.
     */
    default List<AdjustmentLine> lasting(ClientId client) {
        return List.of();
    }

    /**
     * Everything agreed after earlier sessions that limits the work of this one: open, applied by its plan, or lasting;
     * not what its own follow-up brings.
     *
     * @param session empty for one that is not stored yet
     */
    default List<WorkLimits.Limit> limits(ClientId client, Optional<SessionId> session) {
        return Stream.of(standing(client), session.map(this::appliedBy).orElse(List.of()), lasting(client))
                .flatMap(List::stream)
                .flatMap(line -> line.limit().stream())
                .distinct()
                .toList();
    }

    /** The same for what hands keep to and no limit says. */
    default List<Phrase> heeded(ClientId client, SessionId session) {
        return AdjustmentLine.heeded(Stream.concat(standing(client).stream(), appliedBy(session).stream()).toList());
    }

    /** The plan of this session applies the adjustment. */
    void apply(AdjustmentId adjustment, SessionId session);

    /** The plan of this session drops it again; it returns to its earlier state. */
    void takeBack(AdjustmentId adjustment, SessionId session);

    /**
     * The therapist plans this session without the adjustment, perhaps after applying it first.
     *
     * @param reason never blank
     */
    void dismiss(AdjustmentId adjustment, SessionId session, String reason);
}
