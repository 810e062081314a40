package org.tenderpoint;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SignedIn;

/**
 * Who may enter where: every view, every page of plain HTML and every public method of a service, against
 * {@code permissions.txt}, which is written by hand from the permission matrix. A new view or class that has no line
 * there fails, and so does a new method that others may call than its class's line says.
 */
@WholeProgram
class PermissionTest {

    private static final String FILE = "/permissions.txt";
    private static final String NO_RULE = "NO RULE";

    /** How the line of a method begins, below its class's. */
    private static final String METHOD = "  ";

    /** Short for the three kinds of people who work here. */
    private static final String STAFF = "therapist front_desk manager";

    private static final String EVERYBODY = "anonymous " + STAFF;

    @Autowired
    ApplicationContext context;

    @Test
    void everyoneMayEnterExactlyWhereThePermissionFileSays() {
        var wanted = wanted();
        var is = actual();
        var used = new TreeSet<String>();
        var problems = new TreeSet<String>();
        is.forEach((entry, actors) -> {
            var line = wanted.containsKey(entry) ? entry : typeOf(entry);
            var should = Optional.ofNullable(wanted.get(line));
            used.add(line);
            used.add(typeOf(entry));
            if (should.isEmpty()) {
                problems.add("add a line:     " + entry + " : " + actors);
            } else if (!should.get().equals(actors)) {
                problems.add("does not match: " + entry + " : " + actors + "   (the file says: " + should.get() + ")");
            }
        });
        wanted.keySet().stream().filter(line -> !used.contains(line))
                .forEach(line -> problems.add("no such entry:  " + line));

        Missing.none("Differences from who may enter where", problems.stream(),
                "Check each against the permission matrix, then put it right in src/test/resources" + FILE
                        + " or at its @PreAuthorize.");
        System.out.printf("Permissions: %d entries x %d actors, 0 mismatches%n", is.size(), actors().size());
    }

    @Test
    void everyServiceIsCalledThroughItsGuard() {
        var unguarded = services().filter(service -> !guarded(service)).map(service -> service.getClass().getName());

        assertThat(unguarded).isEmpty();
    }

    private SortedMap<String, String> actual() {
        var entries = new TreeMap<String, String>();
        views().forEach(view -> entries.put(
                "view /" + route(view) + " " + view.getSimpleName(), who(actor -> mayOpen(view, actor))));
        services().map(AopUtils::getTargetClass).forEach(service -> methods(service)
                .forEach(method -> entries.put(name(service, method), who(actor -> mayCall(service, method, actor)))));
        pages().forEach(page -> methods(page).filter(PermissionTest::isPage).forEach(
                method -> entries.put("page " + name(page, method), who(actor -> mayCall(page, method, actor)))));
        return entries;
    }

    private interface Question {
        /** Empty where there is no rule at all. */
        Optional<Boolean> ask(Authentication actor);
    }

    private String who(Question question) {
        var answers = new LinkedHashMap<String, Optional<Boolean>>();
        actors().forEach((name, actor) -> answers.put(name, question.ask(actor)));
        if (answers.values().stream().anyMatch(Optional::isEmpty)) {
            return NO_RULE;
        }
        return shortened(answers.entrySet().stream()
                .filter(answer -> answer.getValue().orElse(false))
                .map(Map.Entry::getKey)
                .collect(joining(" ")));
    }

    private static String shortened(String actors) {
        return switch (actors) {
            case "" -> "nobody";
            case STAFF -> "staff";
            case EVERYBODY -> "everybody";
            default -> actors;
        };
    }

    private static Map<String, Authentication> actors() {
        var actors = new LinkedHashMap<String, Authentication>();
        actors.put("anonymous", new AnonymousAuthenticationToken(
                "test", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        Arrays.stream(Role.values()).forEach(role -> actors.put(
                role.code(),
                UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(new UUID(0, role.ordinal()), role.code(), role.code(), 0),
                        null,
                        AuthorityUtils.createAuthorityList(role.authority()))));
        return actors;
    }

    private static Optional<Boolean> mayOpen(Class<?> view, Authentication actor) {
        boolean anonymous = actor instanceof AnonymousAuthenticationToken;
        return Optional.of(new AccessAnnotationChecker().hasAccess(
                view,
                anonymous ? null : actor,
                role -> actor.getAuthorities().stream()
                        .anyMatch(held -> ("ROLE_" + role).equals(held.getAuthority())
                                || role.equals(held.getAuthority()))));
    }

    private Optional<Boolean> mayCall(Class<?> type, Method method, Authentication actor) {
        var handler = new DefaultMethodSecurityExpressionHandler();
        handler.setApplicationContext(context);
        var rules = new PreAuthorizeAuthorizationManager();
        rules.setExpressionHandler(handler);
        var call = new SimpleMethodInvocation(
                context.getBeanProvider(type).getIfAvailable(), method, new Object[method.getParameterCount()]) {
            @Override
            public Object[] getArguments() {
                return new Object[method.getParameterCount()];
            }
        };
        return Optional.ofNullable(rules.authorize(() -> actor, call)).map(result -> result.isGranted());
    }

    private Stream<Object> services() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("org.tenderpoint"));
    }

    private Stream<Class<?>> pages() {
        return context.getBeansWithAnnotation(Controller.class).values().stream()
                .<Class<?>>map(AopUtils::getTargetClass)
                .filter(type -> type.getName().startsWith("org.tenderpoint"));
    }

    private static boolean isPage(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class);
    }

    private static boolean guarded(Object service) {
        return service instanceof Advised proxy
                && Arrays.stream(proxy.getAdvisors())
                        .anyMatch(advisor -> advisor instanceof AuthorizationAdvisor
                                || advisor.getAdvice() instanceof AuthorizationAdvisor);
    }

    private static Stream<Class<?>> views() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.tenderpoint").stream()
                .<Class<?>>map(found -> load(String.valueOf(found.getBeanClassName())))
                .filter(view -> !view.getProtectionDomain().getCodeSource().getLocation().getPath()
                        .contains("test-classes"));
    }

    private static String route(Class<?> view) {
        return view.getAnnotation(Route.class).value();
    }

    private static Stream<Method> methods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic());
    }

    private static String name(Class<?> type, Method method) {
        var parameters = Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).collect(joining(", "));
        return type.getPackageName().replace("org.tenderpoint.", "") + "." + type.getSimpleName() + "."
                + method.getName()
                + "(" + parameters + ")";
    }

    /** The class of a method's entry; a view's entry is one by itself. */
    private static String typeOf(String entry) {
        int parameters = entry.indexOf('(');
        return parameters < 0 ? entry : entry.substring(0, entry.lastIndexOf('.', parameters));
    }

    /** Who may enter by line of the file; a method's line has its class's name before it. */
    private static SortedMap<String, String> wanted() {
        try (var in = PermissionTest.class.getResourceAsStream(FILE)) {
            var wanted = new TreeMap<String, String>();
            var type = "";
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var parts = line.split(" : ", 2);
                boolean method = line.startsWith(METHOD);
                var named = method ? type + "." + parts[0].strip() : parts[0].strip();
                var actors = inOrder(parts[1]);
                assertThat(wanted.put(named, actors)).as("two lines for %s", named).isNull();
                if (method) {
                    assertThat(actors).as("%s says what its class says", named).isNotEqualTo(wanted.get(type));
                } else {
                    type = named;
                }
            }
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inOrder(String actors) {
        if (List.of("staff", "everybody", "nobody").contains(actors.strip())) {
            return actors.strip();
        }
        var named = Arrays.stream(actors.strip().split("\\s+")).collect(toCollection(TreeSet::new));
        assertThat(actors().keySet()).containsAll(named);
        return shortened(actors().keySet().stream().filter(named::contains).collect(joining(" ")));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
