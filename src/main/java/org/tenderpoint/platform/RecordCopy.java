package org.tenderpoint.platform;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Copies of public records in which components are changed by name. A long record needs no constructor call for each of
 * its changes, in which two components of one type could be swapped.
 */
public final class RecordCopy {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {

        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private RecordCopy() {}

    /** The same record with another value of this component. */
    public static <R extends Record> R with(R record, String component, Object value) {
        return with(record, Map.of(component, value));
    }

    /**
     * The same record with other values of these components.
     *
     * @throws IllegalArgumentException if the record has no such component, or refuses a value
     */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R record, Map<String, ?> changed) {
        var shape = SHAPES.get(record.getClass());
        if (!shape.accessors.keySet().containsAll(changed.keySet())) {
            throw new IllegalArgumentException("No record with such components: " + changed.keySet());
        }
        try {
            var values = new Object[shape.accessors.size()];
            int at = 0;
            for (var one : shape.accessors.entrySet()) {
                values[at++] = changed.containsKey(one.getKey())
                        ? changed.get(one.getKey())
                        : one.getValue().invoke(record);
            }
            return (R) shape.constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param accessors in the order of the components */
    private record Shape(Map<String, Method> accessors, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            var accessors = new LinkedHashMap<String, Method>();
            var components = type.getRecordComponents();
            Stream.of(components).forEach(one -> accessors.put(one.getName(), one.getAccessor()));
            try {
                return new Shape(accessors, type.getConstructor(
                        Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
