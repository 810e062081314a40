package org.tenderpoint.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.AttributeConverter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.ProgramClasses;
import tools.jackson.databind.ObjectMapper;

@Tag("guard")
class OneWayToStoreTest {

    @Test
    void nothingIsStoredByAConverterOfItsOwn() {
        assertThat(ProgramClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(AttributeConverter.class))
                .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void documentsAreWrittenAndReadInOnePlace() {
        assertThat(ProgramClasses.ALL.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(on -> on.getTargetClass().isAssignableTo(ObjectMapper.class)))
                .map(JavaClass::getSimpleName))
                .containsExactly("Json");
    }
}
