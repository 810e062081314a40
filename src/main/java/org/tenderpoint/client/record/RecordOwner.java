package org.tenderpoint.client.record;

import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * Finds the client of a record by the record's id alone: the frame of every page asks in order to show what cannot wait
 * about the client. Each feature answers for its records that have a page of their own. Nothing of the record counts as
 * looked at.
 */
public interface RecordOwner {

    /** Empty if it is not a record of this feature. */
    Optional<ClientId> ownerOf(UUID record);
}
