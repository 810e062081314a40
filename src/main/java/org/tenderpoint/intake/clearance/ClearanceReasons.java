package org.tenderpoint.intake.clearance;

import java.util.Map;
import org.tenderpoint.platform.id.Id.ClientId;

/** What a doctor's word can be for besides conditions, by name. The screening provides it. */
public interface ClearanceReasons {

    /** This client's findings that ask for a doctor or stop the session, by id; none for who may not read them. */
    Map<String, String> reasons(ClientId client);

    /** Every rule that does so, by id, also if it is not found today. */
    Map<String, String> all();

    /** What a finding or a rule is called; its id if nobody knows it. */
    String name(String id);
}
