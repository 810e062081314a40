package org.tenderpoint.screening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.platform.id.AdjustmentId;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;

/**
 * What earlier follow-ups advise for a client's next plan. Owned here, where plans are made; the follow-up feature
 * implements it, since it knows how the sessions felt.
 */
public interface PlanAdvice {

    /** The adjustments that stand and were neither applied nor dismissed, the most important first. */
    List<PlanAdviceLine> standing(ClientId client);

    /** What the plan of this session has taken over. Where the plan goes against it again, the session waits. */
    List<PlanAdviceLine> taken(SessionId session);

    /**
     * The caps that an earlier plan took over and that still hold, since a cap lasts for two sessions: shown, and
     * counted in the ceilings, but not asked about again. None, where a source knows of no caps that last.
     */
    default List<PlanAdviceLine> held(ClientId client) {
        return List.of();
    }

    /**
     * Everything agreed after earlier sessions that limits the work of this one: what stands, what its plan has taken
     * over and what lasts; not what its own follow-up brings.
     *
     * @param session empty for one that is not kept yet
     */
    default List<AdvisedLimit> limits(ClientId client, Optional<SessionId> session) {
        return Stream.of(standing(client), session.map(this::taken).orElse(List.of()), held(client))
                .flatMap(List::stream)
                .flatMap(line -> line.limit().stream())
                .distinct()
                .toList();
    }

    /** The plan of this session took the adjustment over. */
    void apply(AdjustmentId adjustment, SessionId session);

    /** The plan of this session does without it again; it stands as it did before the plan took it over. */
    void takeBack(AdjustmentId adjustment, SessionId session);

    /**
     * The therapist plans this session without the adjustment, or without it after all.
     *
     * @param reason never blank
     */
    void dismiss(AdjustmentId adjustment, SessionId session, String reason);
}
