package org.tenderpoint.backup;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.store.backup.RestoredMark;
import org.tenderpoint.platform.store.backup.RestoredMark.DatabaseRestored;

/** At the first start on a restored database, tells the features and the trail before anybody can sign in. */
@Component
record RestoredStart(RestoredMark mark, ApplicationEventPublisher events, TransactionOperations transaction)
        implements SmartInitializingSingleton {

    @Override
    public void afterSingletonsInstantiated() {
        if (mark.stands()) {
            events.publishEvent(new DatabaseRestored());
            transaction.executeWithoutResult(
                    _ -> events.publishEvent(AuditEvent.of("restored", "Backup", BackupService.RECORD)));
            mark.remove();
        }
    }
}
