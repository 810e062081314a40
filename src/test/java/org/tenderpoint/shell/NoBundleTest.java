package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.theme.Theme;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.ProgramClasses;
import org.tenderpoint.ProjectFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * The front end is served as it is written: no Node, no bundle of our own. See
 * docs/decisions/0005-front-end-without-node.md.
 */
@Tag("guard")
class NoBundleTest {

    /** Served by the program itself, from a library that is a dependency of it. */
    private static final String WEBJARS = "../webjars/";
    private static final Path FRONTEND = Path.of("frontend");

    /** Vaadin marks only the bundle that it ships; one that was built here lacks the mark. */
    @Test
    void theBuildTookVaadinsOwnBundle() throws IOException {
        try (var stats = getClass().getResourceAsStream("/META-INF/VAADIN/config/stats.json")) {
            assertThat(stats).as("what the build left").isNotNull();
            assertThat(JsonMapper.shared().readTree(stats).path("pre-compiled").asBoolean()).isTrue();
        }
    }

    @Test
    void nodeLeftNothingBehind() {
        assertThat(Stream.of("node_modules", "package.json", "package-lock.json", "vite.config.ts", "src/main/bundles")
                .filter(name -> Files.exists(Path.of(name))))
                .isEmpty();
    }

    @Test
    void noClassAsksForABundle() {
        assertThat(asking(CssImport.class)).isEmpty();
        assertThat(asking(NpmPackage.class)).isEmpty();
        assertThat(asking(Theme.class)).isEmpty();
        assertThat(values(JavaScript.class)).allMatch(value -> value.startsWith("context://"));
    }

    @Test
    void everyModuleAndStyleSheetIsAFileOfOurs() {
        assertThat(values(JsModule.class)).isNotEmpty().allSatisfy(value -> {
            assertThat(value).startsWith("context://");
            assertThat(FRONTEND.resolve(value.substring("context://".length()))).exists();
        });
        assertThat(values(StyleSheet.class).filter(value -> !value.startsWith("aura/")))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(FRONTEND.resolve(value)).exists());
    }

    @Test
    void everyImportedFileExistsAndNothingComesFromElsewhere() {
        var imports = Pattern.compile("(?:@import url\\(|import .*?from )[\"']([^\"']+)[\"']");
        for (var file : files()) {
            var text = ProjectFiles.read(file);
            assertThat(text.replace("http://www.w3.org/2000/svg", "")).as(file.toString()).doesNotContain("http:",
                    "https:", "url(//");
            imports.matcher(text).results().map(found -> found.group(1)).forEach(imported -> {
                if (imported.startsWith(WEBJARS)) {
                    assertThat(NoBundleTest.class
                            .getResource("/META-INF/resources/webjars/" + imported.substring(WEBJARS.length())))
                            .as("%s, imported by %s from what a dependency brings", imported, file).isNotNull();
                } else {
                    assertThat(file.resolveSibling(imported)).as("imported by " + file).exists();
                }
            });
        }
    }

    private static List<String> asking(Class<? extends Annotation> annotation) {
        return ProgramClasses.ALL.stream().filter(type -> type.isAnnotatedWith(annotation)).map(JavaClass::getName)
                .toList();
    }

    private static Stream<String> values(Class<? extends Annotation> annotation) {
        return ProgramClasses.ALL.stream()
                .flatMap(type -> type.getAnnotations().stream())
                .flatMap(NoBundleTest::alsoRepeated)
                .filter(found -> found.getRawType().isEquivalentTo(annotation))
                .map(found -> (String) found.get("value").orElseThrow());
    }

    /** Several annotations of one kind stand in a container. */
    private static Stream<JavaAnnotation<?>> alsoRepeated(JavaAnnotation<?> found) {
        return found.get("value").filter(JavaAnnotation[].class::isInstance)
                .map(inside -> Arrays.stream((JavaAnnotation<?>[]) inside))
                .orElseGet(() -> Stream.of(found));
    }

    private static List<Path> files() {
        return ProjectFiles.of(FRONTEND.toString(), "").filter(file -> file.toString().matches(".*\\.(css|js|svg)"))
                .toList();
    }
}
