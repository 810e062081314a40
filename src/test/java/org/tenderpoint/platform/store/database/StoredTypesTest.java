package org.tenderpoint.platform.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.store.database.StoredTypes.CodedType;
import org.tenderpoint.vocabulary.BodyPart.Side;

/** What the entities hold reaches its columns in one way. */
@DatabaseTest
class StoredTypesTest {

    @Autowired
    private EntityManagerFactory factory;

    @Test
    void everyEnumIsStoredByItsCode() {
        assertThat(fields().filter(field -> field.getType().isEnum())
                .filter(field -> !Coded.class.isAssignableFrom(field.getType()))
                .filter(field -> !position(field)))
                .isEmpty();
        assertThat(fields().filter(field -> field.isAnnotationPresent(Enumerated.class) && !position(field))).isEmpty();
    }

    @Test
    void onlyTheEnumsOfTheFirstTablesAreStoredByTheirName() {
        assertThat(fields().map(Field::getGenericType)
                .flatMap(StoredTypes::classes)
                .filter(type -> type.isAnnotationPresent(Coded.StoredByName.class))
                .map(type -> type.getName().replaceFirst(".*[.]", ""))
                .distinct())
                .containsExactlyInAnyOrder(
                        "AskAnswer$Kind", "HoldKind", "LinkPurpose", "PracticeSettings$RecordAccess",
                        "RecordLook$Kind", "Role",
                        "ScreeningCause",
                        "ScreeningLevel", "SessionState");
    }

    @Test
    void aCodeThatNoWordHasIsNeverReadAsAnother() {
        var type = new CodedType<>(Side.class);
        assertThat(type.toName(Side.LEFT)).isEqualTo("left");
        assertThat(type.fromName("left")).isEqualTo(Side.LEFT);
        assertThatThrownBy(() -> type.fromName("LEFT")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean position(Field field) {
        var stored = field.getAnnotation(Enumerated.class);
        return stored != null && stored.value() == EnumType.ORDINAL;
    }

    private Stream<Field> fields() {
        return Stream.concat(
                factory.getMetamodel().getManagedTypes().stream(), factory.getMetamodel().getEmbeddables().stream())
                .map(type -> type.getJavaType())
                .distinct()
                .flatMap(type -> Stream.of(type.getDeclaredFields()));
    }
}
