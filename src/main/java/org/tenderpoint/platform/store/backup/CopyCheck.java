package org.tenderpoint.platform.store.backup;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tenderpoint.platform.audit.ChainHead;

/** A bean with which a feature checks an opened backup before it counts. */
public interface CopyCheck {

    /** @param trail the end of the trail when the backup began; the copy's trail must not be shorter */
    CheckResult look(DataSource copy, Optional<ChainHead> trail);

    /**
     * @param wrong faults of the copy alone, which make the backup invalid; they say nothing about clients
     * @param unfit how many records of the database itself do not match their seal; the backup is valid and says so
     */
    record CheckResult(List<String> wrong, int unfit) {}
}
