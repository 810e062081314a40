package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import jakarta.servlet.annotation.HandlesTypes;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.javapoet.ClassName;
import org.tenderpoint.ProgramClasses;
import org.tenderpoint.Tenderpoint;

@Tag("guard")
class KnownScreensTest {

    private static final String[] WHERE_VAADIN_LOOKS = Tenderpoint.class.getAnnotation(EnableVaadin.class).value();

    @Test
    void aPackageListsEachScreenAndNothingElse() throws IOException {
        var files = new InMemoryGeneratedFiles();
        var listing = AotServices.factories().load(BeanFactoryInitializationAotProcessor.class).stream()
                .filter(KnownScreens.Listing.class::isInstance).findFirst().orElseThrow();

        Objects.requireNonNull(listing.processAheadOfTime(new DefaultListableBeanFactory())).applyTo(
                new DefaultGenerationContext(new ClassNameGenerator(ClassName.get(Tenderpoint.class)), files),
                mock(BeanFactoryInitializationCode.class));

        var listed = new Properties();
        try (var in = Objects.requireNonNull(files.getGeneratedFile(Kind.RESOURCE, KnownScreens.Listing.FILE))
                .getInputStream()) {
            listed.load(in);
        }
        assertThat(listed.getProperty("vaadin.allowed-packages").split(","))
                .containsExactlyInAnyOrderElementsOf(named(new ClassFileImporter().importPackages(WHERE_VAADIN_LOOKS),
                        type -> !type.isInterface()
                                && (type.isAnnotatedWith(Route.class) || type.isAnnotatedWith(RouteAlias.class)
                                        || type.isAnnotatedWith(Layout.class)
                                        || type.isAssignableTo(HasErrorParameter.class)
                                        || type.isAssignableTo(AppShellConfigurator.class))))
                .contains("org/tenderpoint/shell/TodayView", "org/tenderpoint/shell/NotFoundView",
                        "org/tenderpoint/shell/AppShell");
    }

    @Test
    void noClassIsOneThatVaadinLooksForByItself() {
        var services = LookupServletContainerInitializer.class.getAnnotation(HandlesTypes.class).value();

        assertThat(services).isNotEmpty();
        assertThat(Arrays.stream(services)
                .flatMap(service -> named(ProgramClasses.ALL, type -> type.isAssignableTo(service)).stream()))
                .as("which it would not find: KnownScreens.servicesOfVaadin").isEmpty();
    }

    private static Set<String> named(JavaClasses classes, Predicate<JavaClass> kind) {
        return classes.stream().filter(kind).map(type -> type.getName().replace('.', '/')).collect(Collectors.toSet());
    }
}
