package org.tenderpoint.platform.id;

import org.springframework.data.domain.Persistable;

/**
 * What is saved once: whatever is saved is new, so that nothing is read before it is written. A later change is made by
 * a query, or to what was read.
 */
public interface MadeOnce<K> extends Persistable<K> {

    @Override
    default boolean isNew() {
        return true;
    }
}
