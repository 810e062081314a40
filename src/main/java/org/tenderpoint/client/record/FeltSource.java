package org.tenderpoint.client.record;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;

/**
 * A feature that knows how a client's sessions felt; every bean of this type supplies values for the chart above the
 * history.
 */
public interface FeltSource {

    /**
     * The figures of the client's last {@code most} sessions that have ended, in any order; empty where the record is
     * closed.
     */
    List<FeltValue> felt(ClientId client, int most);

    /**
     * How one session felt, as one figure.
     *
     * @param at when the session began, or ended where only that is known
     * @param value 0 to 10; empty while not reported, which means unknown and never 0
     */
    public record FeltValue(SessionId session, Instant at, Figure figure, OptionalInt value) {

        /** What is drawn above a client's history. */
        public enum Figure implements Coded {
            PAIN_BEFORE,
            PAIN_AFTER,
            /** The worst soreness reported afterwards. */
            SORENESS
        }
    }
}
