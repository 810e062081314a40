package org.tenderpoint.client.rights;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.store.backup.ErasedRecords;
import org.tenderpoint.platform.store.backup.Eraser;
import org.tenderpoint.practice.ClientsLeaving;

/** Remembers which real clients were erased, so that a restored backup does not bring them back. */
@Component
class ErasedClients implements Eraser {

    private final ErasedRecords erased;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ErasedClients(ErasedRecords erased, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.erased = erased;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Before their rows go: made-up people may come back, and are taken away again by the same button. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ClientsLeaving leaving) {
        var madeUp = jdbc.sql("select client_id from sample_clients where client_id in (:clients)")
                .param("clients", leaving.clients())
                .query(UUID.class)
                .list();
        erased.note(kind(), leaving.clients().stream().filter(id -> !madeUp.contains(id)).toList());
    }

    @Override
    public String kind() {
        return "client";
    }

    @Override
    public void eraseAgain(List<UUID> ids) {
        events.publishEvent(new ClientsLeaving(ids, false));
    }
}
