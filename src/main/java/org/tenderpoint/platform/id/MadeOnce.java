package org.tenderpoint.platform.id;

import org.springframework.data.domain.Persistable;

/**
 * What is saved once: whatever is saved is new, so that nothing is read before it is written. Where it changes at all,
 * a query does that.
 */
public interface MadeOnce<K> extends Persistable<K> {

    @Override
    default boolean isNew() {
        return true;
    }
}
