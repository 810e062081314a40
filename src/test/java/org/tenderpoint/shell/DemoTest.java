package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockReset;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.tenderpoint.RawHttp;
import org.tenderpoint.daysheet.DaySheetService;
import org.tenderpoint.platform.NotInDemo;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.schedule.RunAs;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.DemoSignIn;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.practice.setup.SetUpService;

/** A demo on a public host: who gets in, as whom, and what nobody may do there. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"server.address=127.0.0.1",
        "vaadin.productionMode=true", "tenderpoint.demo=true", "tenderpoint.demo-address=https://demo.example.org",
        "tenderpoint.data=target/demo-test/${random.uuid}/data"})
@DirtiesContext
@Tag("UC-02")
class DemoTest {

    @LocalServerPort
    int port;
    /** The year would take too long here. */
    @MockitoBean(reset = MockReset.NONE)
    SamplePractice sample;
    @Autowired
    ApplicationContext program;
    @Autowired
    DemoSignIn demo;
    @Autowired
    SetUpService setUp;
    @Autowired
    PracticeService practices;
    @Autowired
    PracticePlaceService places;
    @Autowired
    DaySheetService sheets;
    @Autowired
    RunAs runAs;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void noVisitsBefore() {
        jdbc.sql("delete from sign_in_counters").update();
    }

    @Test
    void itSetsItselfUpAndThePracticesNameSaysWhatItIs() {
        assertThat(setUp.open()).isFalse();
        assertThat(practices.current().orElseThrow().name()).startsWith("Demo");
        assertThat(practices.current().orElseThrow().publicAddress()).as("for the links that clients get")
                .isEqualTo("https://demo.example.org");
        verify(sample).start();
        assertThat(places.choice()).extracting(PracticePlaceRecord::name).hasSize(2)
                .allMatch(name -> name.startsWith("Demo"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"MANAGER", "FRONT_DESK"})
    void aButtonSignsInAsItsRoleAndEachPageSaysThatItIsADemo(Role role) {
        var http = new RawHttp(port);
        assertThat(http.screen("login").opened()).contains(Texts.of("shell.demo.enter", Texts.label(role)));

        var entered = enter(http, role.name());

        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().firstValue("Location").orElse("")).doesNotContain("login");
        var page = http.screen("account").opened();
        assertThat(page).contains(Texts.of("shell.demo.note"));
    }

    @Test
    void noOtherRoleAndNoPasswordOpensAnything() {
        for (var role : List.of("", "ADMIN", "CHECK_IN")) {
            var http = new RawHttp(port);
            assertThat(enter(http, role).headers().firstValue("Location").orElse("")).endsWith("/login");
            assertThat(http.get("/users").headers().firstValue("Location").orElse("")).endsWith("/login");
        }
        var http = new RawHttp(port);
        assertThat(http.signIn("ruth", TestUsers.PASSWORD).headers().firstValue("Location").orElse(""))
                .contains("error");
    }

    @Test
    void anAddressThatSignsInTooOftenWaits() {
        var last = "";
        for (int i = 0; i < 31; i++) {
            last = enter(new RawHttp(port), "MANAGER").headers().firstValue("Location").orElse("");
        }

        assertThat(last).endsWith("/login?wait");
    }

    @Test
    void noFileIsTaken() {
        var http = new RawHttp(port);
        enter(http, "MANAGER");

        var answer = http.send(http.request("/VAADIN/dynamic/resource/0/0d3c/upload")
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(1000))));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whatWouldKeepOthersOutReachSomebodyOrFillTheDiskIsRefusedToEveryVisitor() {
        var visitor = demo.signIn(Role.MANAGER, new WebAuthenticationDetails(new MockHttpServletRequest()));
        var refused = new TreeMap<String, Boolean>();
        marked().forEach((method, bean) -> refused.put(
                method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                runAs.user(visitor, () -> isRefused(method, bean))));

        assertThat(refused).allSatisfy((method, isRefused) -> assertThat(isRefused).as(method).isTrue());
        assertThat(refused.keySet()).contains("UserService.invite", "UserService.deactivate",
                "ProfileService.changePassword", "PasskeyService.add", "SecondFactorService.turnOn",
                "SecondFactorService.signOutEverywhere", "DeviceService.mark", "PhoneService.set",
                "BackupService.begin",
                "ImportService.start", "CalendarAddresses.look", "ClientArchiveService.begin",
                "PracticeService.change");
    }

    @Test
    @Tag("UC-45")
    void theSheetForAPowerCutOpensWithThePasswordThatItsPageTells() {
        var visitor = demo.signIn(Role.FRONT_DESK, new WebAuthenticationDetails(new MockHttpServletRequest()));

        runAs.user(visitor, () -> {
            var known = sheets.knownPassword().orElseThrow();
            assertThat(sheets.unlock("another one than that")).isEmpty();
            return assertThat(sheets.unlock(known)).isPresent();
        });
    }

    private Map<Method, Object> marked() {
        var found = new LinkedHashMap<Method, Object>();
        for (var name : program.getBeanDefinitionNames()) {
            var bean = program.getBean(name);
            var type = AopUtils.getTargetClass(bean);
            if (type.getName().startsWith("org.tenderpoint.")) {
                Stream.of(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(NotInDemo.class))
                        .forEach(method -> found.put(method, bean));
            }
        }
        return found;
    }

    private static boolean isRefused(Method method, Object bean) {
        try {
            var proxied = bean.getClass().getMethod(method.getName(), method.getParameterTypes());
            proxied.invoke(bean, Arrays.stream(method.getParameterTypes())
                    .map(type -> type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null)
                    .toArray());
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof NotInDemo.RefusedInDemo;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method + " cannot be called", e);
        }
    }

    private static HttpResponse<String> enter(RawHttp http, String role) {
        return http.send(http.request("/login/demo")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("role=" + role)));
    }
}
