package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.spring.VaadinServletContextInitializer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;
import org.hibernate.bytecode.internal.bytebuddy.BytecodeProviderImpl;
import org.hibernate.cfg.BytecodeSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Classes that mend how a library works inside. One of these fails once its class is not needed any more: remove both.
 */
@Tag("guard")
class LibrariesInsideTest {

    /** {@code shell/JarKeptOpen} */
    @Test
    void vaadinStillOpensTheJarToLearnWhetherAFileIsAFolder() {
        assertThat(methods(StaticFileServer.class)).contains("resourceIsDirectory", "getNewOrExistingFileSystem");
    }

    /** {@code shell/KnownScreens} */
    @Test
    void vaadinStillSearchesThePackagesForScreensAtEachStart() {
        assertThat(methods(VaadinServletContextInitializer.class)).contains("findByAnnotation", "getRoutePackages");
    }

    /** {@code platform/store/database/NoMadeClasses} */
    @Test
    void hibernateStillMakesClassesAndHasNoSettingAgainstIt() {
        assertThat(BytecodeProviderInitiator.buildDefaultBytecodeProvider()).isInstanceOf(BytecodeProviderImpl.class);
        assertThat(Arrays.stream(BytecodeSettings.class.getFields()).map(Field::getName))
                .as("a new setting may be the one").containsExactlyInAnyOrder(
                        "BYTECODE_PROVIDER", "BYTECODE_PROVIDER_INSTANCE", "ENHANCER_ENABLE_ASSOCIATION_MANAGEMENT",
                        "ENHANCER_ENABLE_DIRTY_TRACKING", "ENHANCER_ENABLE_LAZY_INITIALIZATION");
    }

    /** {@code shell/HeapGivenBack} */
    @Test
    void thePackageStillStartsWithACollectorThatGivesNothingBackByItself() throws IOException {
        assertThat(Files.readAllLines(Path.of("packaging/java.options"))).contains("-XX:+UseSerialGC");
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).map(Method::getName);
    }
}
