package org.tenderpoint.vocabulary.store;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.DynamicParameterizedType;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.say.Phrase;

/** Reads and writes {@link InOneColumn}. */
class OneColumnType implements UserType<Object>, DynamicParameterizedType {

    private static final String COMMA = ",";

    private Class<Object> held;
    private Function<String, Object> element;

    @SuppressWarnings("NullAway.Init") // Hibernate tells the attribute's type before it uses this
    OneColumnType() {}

    @Override
    public void setParameterValues(Properties parameters) {
        initialize(requireNonNull((ParameterType) parameters.get(PARAMETER_TYPE)).getReturnedJavaType());
    }

    @SuppressWarnings("unchecked")
    void initialize(Type type) {
        var parameterized = type instanceof ParameterizedType several ? several : null;
        held = (Class<Object>) (parameterized == null ? type : parameterized.getRawType());
        element = element((Class<?>) (parameterized == null ? type : parameterized.getActualTypeArguments()[0]));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Function<String, Object> element(Class<?> type) {
        if (type == BodyPart.class) {
            return BodyPart::parse;
        }
        if (type == Phrase.class) {
            return Phrase::read;
        }
        if (type == String.class) {
            return text -> text;
        }
        if (type.isEnum() && Coded.class.isAssignableFrom(type)) {
            return code -> Coded.require((Class) type, code);
        }
        throw new IllegalArgumentException("Nobody knows how " + type + " stands in one column");
    }

    private boolean several() {
        return Collection.class.isAssignableFrom(held);
    }

    String write(Object value) {
        return switch (value) {
            case Set<?> set -> joined(set.stream().sorted());
            case Collection<?> list -> joined(list.stream());
            default -> code(value);
        };
    }

    private static String joined(Stream<?> elements) {
        return elements.map(OneColumnType::code).collect(Collectors.joining(COMMA));
    }

    private static String code(Object value) {
        return switch (value) {
            case Coded word -> word.code();
            case BodyPart part -> part.code();
            case Phrase phrase -> phrase.stored();
            default -> value.toString();
        };
    }

    Object read(String stored) {
        if (!several()) {
            return element.apply(stored);
        }
        var elements = Arrays.stream(stored.split(COMMA)).filter(code -> !code.isEmpty()).map(element);
        return Set.class.isAssignableFrom(held)
                ? Collections.unmodifiableSet(new LinkedHashSet<>(elements.toList()))
                : elements.toList();
    }

    @Override
    public int getSqlType() {
        return Types.VARCHAR;
    }

    @Override
    public Class<Object> returnedClass() {
        return held;
    }

    @Override
    public @Nullable Object nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        var stored = row.getString(position);
        return stored == null ? null : read(stored);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, @Nullable Object value, int position, WrapperOptions options)
            throws SQLException {
        if (value == null) {
            statement.setNull(position, Types.VARCHAR);
        } else {
            statement.setString(position, write(value));
        }
    }

    @Override
    public @Nullable Object deepCopy(@Nullable Object value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
