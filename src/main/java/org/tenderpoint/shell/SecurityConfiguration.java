package org.tenderpoint.shell;
import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMethodMatcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.account.CodeDetails;
import org.tenderpoint.practice.account.CodeSignIn;
import org.tenderpoint.practice.account.CodeSignIn.CodeNeeded;
import org.tenderpoint.practice.account.DemoSignIn;
import org.tenderpoint.practice.account.TooManyTries;

/** Who may reach what: nothing without a sign-in, except what is listed here or on a view. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity(prePostEnabled = false)
class SecurityConfiguration {

    // Flow as shipped starts its pages by inline script; the rest of the policy blocks everything from outside
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // what is no page: styles, pictures, scripts, files that are handed out, and two answers in plain text
    private static final String FILE_POLICY = "default-src 'none'; form-action 'none'; frame-ancestors 'none';"
            + " base-uri 'none'";

    private static final String[] FILES = {"/styles.css", "/css/**", "/components/**", "/images/**", "/favicon.ico",
            "/logo.svg", "/manifest.json", "/icons/**", "/aura/**", "/webjars/**"};

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";

    // a page without script that clients open: only our own styles, pictures and forms
    private static final String CLIENT_PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self';"
            + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    // the self-intake, which our own page below frames on a tablet
    private static final String FRAMED_PAGE_POLICY = CLIENT_PAGE_POLICY.replace("ancestors 'none'", "ancestors 'self'");
    private static final String FRAME_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " frame-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
    private static final String FRAME = "/self-intake/tablet";

    /**
     * The pages that clients open, the check-in and the self-intake, a partner's answer, a client's own page, the
     * packet of a signer, and what calendars read: no user, no session, no sign-in, even where staff are signed in in
     * the same browser. Their forms carry their own proof, since the cookie that it guards is the client's.
     */
    @Bean
    @Order(1)
    SecurityFilterChain pagesOfClients(HttpSecurity http) throws Exception {
        http.securityMatcher("/c/**", "/check-in", "/check-in/**", "/i/**", "/self-intake", "/self-intake/**", "/e/**",
                "/evening", "/r/**", "/partner-answer", "/y/**", "/your-page",
                "/p/**", "/packet", "/packet/**", "/feed/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .headers(headers -> headers
                        // the first policy that applies counts, and the last word on frames
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(any(FRAME),
                                new ContentSecurityPolicyHeaderWriter(FRAME_POLICY)))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(framed(),
                                new ContentSecurityPolicyHeaderWriter(FRAMED_PAGE_POLICY)))
                        .addHeaderWriter(new ContentSecurityPolicyHeaderWriter(CLIENT_PAGE_POLICY))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(framed(),
                                new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS)));
        return http.build();
    }

    /**
     * The roles that a service method asks for. Spring would look for four kinds of annotation on every bean of every
     * library at each start; ours have this one ({@code ArchitectureTest}).
     */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rolesOfMethods() {
        var asked = AuthorizationManagerBeforeMethodInterceptor.preAuthorize();
        ClassFilter ours = type -> type.getName().startsWith("org.tenderpoint.");
        var advisor = new DefaultPointcutAdvisor(
                new ComposablePointcut(asked.getPointcut()).intersection(ours), asked);
        advisor.setOrder(asked.getOrder());
        return advisor;
    }

    /**
     * Looks up who is signed in among this context's beans: tests run two contexts in one JVM, and Spring's default is
     * one holder for all. It is set afterwards, since the advisor is made before that bean.
     */
    @Bean
    static SmartInitializingSingleton whoActs(
            Advisor rolesOfMethods, ObjectProvider<SecurityContextHolderStrategy> known) {
        var asked = (AuthorizationManagerBeforeMethodInterceptor) rolesOfMethods.getAdvice();
        return () -> known.ifAvailable(asked::setSecurityContextHolderStrategy);
    }

    /** What no visitor of a demo may do, whatever the role. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor visitorsOfTheDemo(ObjectProvider<SecurityContextHolderStrategy> known) {
        ClassFilter ours = type -> type.getName().startsWith("org.tenderpoint.");
        MethodInterceptor refuse = call -> {
            var caller = known.getObject().getContext().getAuthentication();
            if (caller != null && caller.getAuthorities().stream()
                    .anyMatch(granted -> NotInDemo.VISITOR.equals(granted.getAuthority()))) {
                throw new NotInDemo.RefusedInDemo();
            }
            return call.proceed();
        };
        return new DefaultPointcutAdvisor(
                new ComposablePointcut(ours, new AnnotationMethodMatcher(NotInDemo.class)), refuse);
    }

    @Bean
    SecurityFilterChain program(HttpSecurity http, VaadinDefaultRequestCache returning, CurrentUser user,
            CodeSignIn codes, DemoSignIn demo, ApplicationEventPublisher events) throws Exception {
        var code = new CodeStep(codes, returning, events);
        // where to return to after signing in is kept in the session: an address, never a form with all that is in it
        returning.ignoreRequests(request -> !HttpMethod.GET.matches(request.getMethod()));
        http.authorizeHttpRequests(requests -> requests
                // styles of the sign-in page, whether the program runs, and whether anybody is signed in
                .requestMatchers(FILES).permitAll()
                .requestMatchers("/actuator/health", SignedInPage.PATH).permitAll()
                .requestMatchers("/actuator/**").denyAll());
        http.headers(headers -> headers
                // otherwise Vaadin writes its pages before the headers
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                })
                // the first that applies counts
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(noPage(),
                        new ContentSecurityPolicyHeaderWriter(FILE_POLICY)))
                .addHeaderWriter(new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY))
                // Flow says how long its files keep; what Spring writes for old proxies would overrule that
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(files()),
                        new CacheControlHeadersWriter()))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS)));
        // every other request needs a user: the configurer would deny what is not a view, but a mistyped address
        // should get a page that helps; each view still checks its own roles. It also adds sign-out and the login
        // page.
        http.with(vaadin(), configurer -> configurer
                .loginView(LoginView.class)
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.addFilterBefore(new RelativeRedirects(), CsrfFilter.class);
        http.addFilterBefore(new OwnFiles(), CsrfFilter.class);
        http.addFilterBefore(new SameOrigin(), CsrfFilter.class);
        http.addFilterBefore(new LeavingPage(), CsrfFilter.class);
        http.addFilterBefore(new StrangersPush(user), CsrfFilter.class);
        http.formLogin(form -> form.failureHandler(tellWhy()).authenticationDetailsSource(CodeDetails::new));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(CodeStep.PATH, DemoStep.PATH));
        http.addFilterAfter(code, UsernamePasswordAuthenticationFilter.class);
        http.addFilterAfter(new DemoStep(demo, returning), UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }

    private static RequestMatcher framed() {
        return new AndRequestMatcher(any("/self-intake/**"), new NegatedRequestMatcher(any(FRAME)));
    }

    /** Where Flow makes no page. */
    private static RequestMatcher noPage() {
        return new OrRequestMatcher(files(), any("/actuator/**", SignedInPage.PATH, "/VAADIN/dynamic/**"));
    }

    /** Files of the program that are the same for everybody until another version comes. */
    private static RequestMatcher files() {
        return new OrRequestMatcher(any(FILES), any("/VAADIN/build/**", "/VAADIN/static/**"));
    }

    private static RequestMatcher any(String... paths) {
        return new OrRequestMatcher(
                Stream.of(paths).<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList());
    }

    /** Distinguishes only a forced wait, and that a code is needed, from a wrong name or password. */
    private static AuthenticationFailureHandler tellWhy() {
        return (request, response, failure) -> {
            var why = switch (failure) {
                case CodeNeeded needed -> {
                    CodeStep.begin(request, needed.passwordGiven());
                    yield LoginView.CODE;
                }
                case AuthenticationServiceException noRoom -> LoginView.FULL;
                case TooManyTries tooMany -> LoginView.WAIT;
                default -> LoginView.ERROR;
            };
            response.sendRedirect(request.getContextPath() + "/login?" + why);
        };
    }
}
