package org.tenderpoint.platform.store.backup;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.tenderpoint.platform.audit.TrailHead;

/** A feature's own look into a backup that was opened, before it counts; a bean. */
public interface CopyCheck {

    /** @param trail how long the trail was when the backup was begun: the copy's is as long at least */
    CheckResult look(DataSource copy, Optional<TrailHead.Head> trail);

    /**
     * What was found.
     *
     * @param wrong in the copy alone, without anything about clients: the backup does not count
     * @param unfit how many records of the database itself are not as the program wrote them: the backup counts, since
     * nothing better can be had, and says so
     */
    record CheckResult(List<String> wrong, int unfit) {}
}
