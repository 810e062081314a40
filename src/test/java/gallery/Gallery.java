package gallery;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;
import org.tenderpoint.practice.account.ReaderLanguage;
import org.tenderpoint.practice.setup.SamplePractice;

/** Shows the shell and the components without data: {@code java … gallery.Gallery --server.port=8090}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableVaadin({"org.tenderpoint.shell", "gallery"})
@EnableAutoConfiguration(exclude = {
        DataSourceAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class,
        FlywayAutoConfiguration.class
})
@ComponentScan(basePackages = {
        "org.tenderpoint.shell",
        "org.tenderpoint.practice"
}, useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(PageSetup|practice\\.CurrentUser)"))
public class Gallery {

    public static void main(String[] args) {
        var app = new SpringApplication(Gallery.class);
        app.setDefaultProperties(java.util.Map.of(
                "vaadin.productionMode", "true", "server.address", "127.0.0.1"));
        app.run(args);
    }

    @Bean
    SecurityFilterChain everybodyIsMaya(HttpSecurity http) throws Exception {
        http.addFilterBefore(
                (request, response, chain) -> {
                    var maya = new TestingAuthenticationToken("Maya Okafor", "", "ROLE_THERAPIST", "ROLE_MANAGER");
                    SecurityContextHolder.getContext().setAuthentication(maya);
                    chain.doFilter(request, response);
                },
                AnonymousAuthenticationFilter.class);
        http.authorizeHttpRequests(requests -> requests
                .requestMatchers("/components/**", "/css/**", "/styles.css", "/logo.svg", "/aura/**").permitAll());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(requests -> requests.authenticated()));
        return http.build();
    }

    @Bean
    ReaderLanguage english() {
        var english = mock(ReaderLanguage.class);
        when(english.of(any())).thenReturn(PageLanguage.EN);
        return english;
    }

    @Bean
    SamplePractice noSample() {
        return new NoSample();
    }

    @Bean
    NavItem today() {
        return NavItem.of("modality.swedish", Icons.CALENDAR, TodayLook.class, 10);
    }

    @Bean
    NavItem clients() {
        return NavItem.of("modality.sports", Icons.PEOPLE, AnswersLook.class, 20);
    }

    @Bean
    NavItem followUps() {
        return NavItem.of("modality.thai", Icons.FOLLOW_UP, CallLook.class, 30).counting(() -> 6);
    }

    @Bean
    NavItem referrals() {
        return NavItem.of("discipline.yoga", Icons.SHARE, MapLook.class, 40);
    }

    @Bean
    NavItem outcomes() {
        return NavItem.of("discipline.pilates", Icons.CHART, PiecesLook.class, 50);
    }

    @Bean
    NavItem rules() {
        return NavItem.of("technique.heat", Icons.BOOK, ScreeningLook.class, 60);
    }

    @Bean
    NavItem settings() {
        return NavItem.of("technique.cold", Icons.SETTINGS, EmptyLook.class, 930);
    }
}
