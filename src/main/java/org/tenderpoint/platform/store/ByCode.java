package org.tenderpoint.platform.store;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Coded;

/** Keeps a word of the vocabulary as its code, so that a table reads as the rules do. */
public abstract class ByCode<E extends Enum<E> & Coded> implements AttributeConverter<E, String> {

    private final Class<E> type;

    protected ByCode(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E word) {
        return word == null ? null : word.code();
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : Coded.require(type, code);
    }
}
