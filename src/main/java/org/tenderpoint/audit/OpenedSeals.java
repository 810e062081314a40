package org.tenderpoint.audit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tenderpoint.audit.CheckFinding.BrokenRecord;
import org.tenderpoint.platform.audit.AuditEvent;

/**
 * Compares a signed record with its seal when somebody opens it. One that does not fit stays readable; whoever reads it
 * is told, and the managers are.
 */
@Component
record OpenedSeals(SealCheck check, Checks checks, AuditChain chain, ApplicationEventPublisher events) {

    @EventListener
    void on(AuditEvent event) {
        // what is being written has its seal at the end, and is checked when it is opened next
        if (!event.action().equals(AuditReader.LOOK) || chain.sealing()) {
            return;
        }
        var broken = check.opened(event.recordType(), event.recordId());
        if (!broken.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    checks.opened(broken);
                    broken.forEach(one -> events.publishEvent(new BrokenRecord(one.what())));
                }
            });
        }
    }
}
