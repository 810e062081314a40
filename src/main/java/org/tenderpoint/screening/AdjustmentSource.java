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
     * Everything agreed after earlier sessions for the work of this one: open, applied by its plan, or lasting; not
     * what its own follow-up brings.
     *
     * @param session empty for one that is not stored yet
     */
    default Agreed agreed(ClientId client, Optional<SessionId> session) {
        var lines = Stream.of(standing(client), session.map(this::appliedBy).orElse(List.of()), lasting(client))
                .flatMap(List::stream)
                .toList();
        return new Agreed(
                lines.stream().flatMap(line -> line.limit().stream()).distinct().toList(),
                AdjustmentLine.heeded(lines));
    }

    /**
     * What was agreed for the work of one session.
     *
     * @param heeded what hands keep to and no limit says; empty for a session that is not stored yet
     */
    record Agreed(List<WorkLimits.Limit> limits, List<Phrase> heeded) {

        public Agreed {
            limits = List.copyOf(limits);
            heeded = List.copyOf(heeded);
        }

        public static Agreed of(List<Agreed> all) {
            return new Agreed(
                    all.stream().flatMap(one -> one.limits().stream()).toList(),
                    all.stream().flatMap(one -> one.heeded().stream()).toList());
        }
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
