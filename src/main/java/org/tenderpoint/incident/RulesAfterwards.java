package org.tenderpoint.incident;

import java.util.List;
import org.tenderpoint.platform.id.Id.SessionId;

/** Which rules spoke when a client told how a session felt. */
public interface RulesAfterwards {

    /** Their ids, each once. */
    List<String> spokeAfter(SessionId session);
}
