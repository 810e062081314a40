package org.tenderpoint.client;

import java.util.List;
import org.tenderpoint.platform.id.ClientId;

/**
 * A feature's part of the copy that a client may have of everything about them; every bean of this kind is asked, in the
 * order of its {@code @Order}. Paper and file are drawn from the same chapters.
 */
public interface ClientCopyPart {

    /** What it holds, in a line, for whoever is about to make a copy. */
    String holds();

    /** The chapters with everything that is kept of this client, the oldest first; a few queries however long the record is. */
    List<CopyChapter> of(ClientId client);
}
