package org.tenderpoint.client;

import java.util.List;
import org.tenderpoint.platform.id.ClientId;

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
}
