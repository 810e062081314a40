package org.tenderpoint.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.spring.SpringLookupInitializer;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.tenderpoint.Tenderpoint;

/**
 * Spares a start most of Vaadin's search for screens: it would read each of the classes that stand beside them, eight
 * times as many ({@code docs/decisions/archive/0054-start.md}). Goes when Vaadin reads at a start which screens the
 * build found ({@code LibrariesInsideTest}).
 */
@Configuration(proxyBeanMethods = false)
class KnownScreens {

    /** None of our classes is one that Vaadin itself looks for, so it need not look ({@code ArchitectureTest}). */
    @Bean
    ServletContextInitializer servicesOfVaadin() {
        return context -> new LookupServletContainerInitializer()
                .process(Set.of(LookupInitializer.class, SpringLookupInitializer.class), context);
    }

    /** While a package is built: lists the screens where Vaadin reads which classes to look at. */
    static class Listing implements BeanFactoryInitializationAotProcessor {

        static final String FILE = "META-INF/VAADIN/package.properties";

        @Override
        public BeanFactoryInitializationAotContribution processAheadOfTime(ConfigurableListableBeanFactory beans) {
            return (context, _) -> context.getGeneratedFiles().addResourceFile(FILE, screens()
                    .map(name -> name.replace('.', '/'))
                    .collect(Collectors.joining(",", "vaadin.allowed-packages=", "\n")));
        }

        /** Names of classes. */
        private static Stream<String> screens() {
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            Stream.of(Route.class, RouteAlias.class, Layout.class)
                    .forEach(kind -> scanner.addIncludeFilter(new AnnotationTypeFilter(kind)));
            Stream.of(HasErrorParameter.class, AppShellConfigurator.class)
                    .forEach(kind -> scanner.addIncludeFilter(new AssignableTypeFilter(kind)));
            return Arrays.stream(Tenderpoint.class.getAnnotation(EnableVaadin.class).value())
                    .flatMap(name -> scanner.findCandidateComponents(name).stream())
                    .map(found -> found.getBeanClassName())
                    .sorted();
        }
    }
}
