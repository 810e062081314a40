package org.tenderpoint.client;

import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.ClientId;

/**
 * Whose a record is, by its id alone: what the frame of every page asks to say what cannot wait about the client. Each
 * feature tells it whose records have a page of their own. Nothing of the record is looked at.
 */
public interface RecordOwner {

    /** Empty if it is no record of this feature. */
    Optional<ClientId> ownerOf(UUID record);
}
