package org.tenderpoint.audit;

import jakarta.annotation.PostConstruct;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.springframework.stereotype.Component;
import org.tenderpoint.audit.RecordSeals.TouchedRecord;

/** Sees when the program writes a record that is sealed, whichever feature's it is. */
@Component
class SealedChanges implements PostInsertEventListener, PostUpdateEventListener {

    private final transient EntityManagerFactory factory;
    private final transient AuditChain chain;

    SealedChanges(EntityManagerFactory factory, AuditChain chain) {
        this.factory = factory;
        this.chain = chain;
    }

    @PostConstruct
    void listen() {
        var listeners = factory.unwrap(SessionFactoryImplementor.class).getEventEngine().getListenerRegistry();
        listeners.appendListeners(EventType.POST_INSERT, this);
        listeners.appendListeners(EventType.POST_UPDATE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        written(event.getPersister(), event.getId(), event.getState(), true);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        written(event.getPersister(), event.getId(), event.getState(), false);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void written(EntityPersister entity, Object id, Object[] state, boolean fresh) {
        var table = entity.getMappedTableDetails().getTableName();
        var kinds = SealedKind.in(table);
        if (!kinds.isEmpty() && id instanceof UUID key && signed(kinds, entity, state)) {
            chain.touch(new TouchedRecord(table, key, fresh));
        }
    }

    /** A draft that is saved every few seconds is not sealed. */
    private static boolean signed(List<SealedKind> kinds, EntityPersister entity, Object[] state) {
        var properties = kinds.getFirst().signedAttributes();
        var names = List.of(entity.getPropertyNames());
        return properties.isEmpty() || properties.stream().anyMatch(one -> state[names.indexOf(one)] != null);
    }
}
