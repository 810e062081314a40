package org.tenderpoint.platform.store.database;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.dialect.Dialect;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.hibernate.jpa.boot.spi.TypeContributorList;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.java.EnumJavaType;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.util.ClassUtils;
import org.tenderpoint.platform.Coded;

/**
 * Tells Hibernate how vocabulary words are stored, in any field of any entity, so that no entity repeats it (decision
 * 29).
 */
@Configuration(proxyBeanMethods = false)
class StoredTypes {

    @Bean
    HibernatePropertiesCustomizer storedTypesOfEntities(PersistenceManagedTypes entities) {
        var types = of(entities.getManagedClassNames());
        TypeContributor contributor = (contributions, _) -> types.forEach(contributions::contributeJavaType);
        return properties -> properties.put(JpaSettings.TYPE_CONTRIBUTORS,
                (TypeContributorList) () -> List.of(contributor));
    }

    static List<JavaType<?>> of(List<String> entities) {
        return entities.stream()
                .map(name -> ClassUtils.resolveClassName(name, null))
                .flatMap(StoredTypes::fieldTypes)
                .filter(type -> type.isEnum() && Coded.class.isAssignableFrom(type))
                .distinct()
                .<JavaType<?>>map(StoredTypes::coded)
                .toList();
    }

    /** The types in an entity or embeddable, including those in collections. */
    private static Stream<Class<?>> fieldTypes(Class<?> entity) {
        return Arrays.stream(entity.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(Field::getGenericType)
                .flatMap(StoredTypes::classes);
    }

    static Stream<Class<?>> classes(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType several ->
                    Arrays.stream(several.getActualTypeArguments()).flatMap(StoredTypes::classes);
            default -> Stream.empty();
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static JavaType<?> coded(Class<?> type) {
        return new CodedType(type);
    }

    /**
     * Stores a vocabulary enum as its code, so that tables use the words of the rules; {@link Coded.StoredByName} is
     * the exception.
     */
    static final class CodedType<E extends Enum<E> & Coded> extends EnumJavaType<E> {

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

        /** No check, since Flyway creates the tables. */
        @Override
        public @Nullable String getCheckCondition(
                String column, JdbcType jdbcType, @Nullable BasicValueConverter<E, ?> converter, Dialect dialect) {
            return null;
        }
    }
}
