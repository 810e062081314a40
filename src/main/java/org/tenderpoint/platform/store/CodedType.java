package org.tenderpoint.platform.store;

import org.hibernate.dialect.Dialect;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.java.EnumJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Coded;

/**
 * An enum of the vocabulary is its code in every table, so that a table reads as the rules do;
 * {@link Coded.StoredByName} is the exception.
 */
final class CodedType<E extends Enum<E> & Coded> extends EnumJavaType<E> {

    private final boolean byName;

    CodedType(Class<E> type) {
        super(type);
        byName = type.isAnnotationPresent(Coded.StoredByName.class);
    }

    @Override
    public JdbcType getRecommendedJdbcType(JdbcTypeIndicators context) {
        return context.getJdbcType(SqlTypes.VARCHAR);
    }

    @Override
    public @Nullable String toName(@Nullable E word) {
        return word == null ? null : byName ? word.name() : word.code();
    }

    @Override
    public @Nullable E fromName(@Nullable String stored) {
        return stored == null
                ? null
                : byName ? Enum.valueOf(getJavaTypeClass(), stored) : Coded.require(getJavaTypeClass(), stored);
    }

    @Override
    public String toString(E word) {
        return String.valueOf(toName(word));
    }

    @Override
    public @Nullable E fromString(@Nullable CharSequence stored) {
        return stored == null ? null : fromName(stored.toString());
    }

    /** Flyway makes the tables. */
    @Override
    public @Nullable String getCheckCondition(
            String column, JdbcType jdbcType, @Nullable BasicValueConverter<E, ?> converter, Dialect dialect) {
        return null;
    }
}
