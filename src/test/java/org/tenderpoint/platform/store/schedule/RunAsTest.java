package org.tenderpoint.platform.store.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The program acts in nobody's name, whoever is signed in. */
class RunAsTest {

    private final VaadinAwareSecurityContextHolderStrategy holder = new VaadinAwareSecurityContextHolderStrategy();
    private final RunAs runAs = new RunAs(holder);
    private final VaadinSession session = mock(VaadinSession.class);

    @BeforeEach
    void somebodyIsSignedInToAVaadinSession() {
        var wrapped = mock(WrappedSession.class);
        when(session.getSession()).thenReturn(wrapped);
        when(wrapped.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .thenReturn(new SecurityContextImpl(new TestingAuthenticationToken("tess", "", "ROLE_THERAPIST")));
        VaadinSession.setCurrent(session);
    }

    @AfterEach
    void nobodyIsThereAnyMore() {
        VaadinSession.setCurrent(null);
        holder.clearContext();
    }

    @Test
    void inAVaadinSessionTheProgramIsTheProgramAndAfterwardsTheCallerIsTheCaller() {
        assertThat(name()).isEqualTo("tess");

        assertThat(runAs.program("a round", "ROLE_CHECK_IN", this::name)).isEqualTo("a round");

        assertThat(name()).isEqualTo("tess");
        assertThat(VaadinSession.getCurrent()).isSameAs(session);
    }

    @Test
    void nothingOfTheSessionStaysInTheThread() {
        runAs.program("a round", "ROLE_CHECK_IN", this::name);

        VaadinSession.setCurrent(null);
        assertThat(holder.getContext().getAuthentication()).isNull();
    }

    @Test
    void inTheBackgroundTheCallerGoesOnAndOnlyARefusalIsTold() throws InterruptedException {
        var done = over(runAs.<String, IllegalStateException>inBackground(
                "work", IllegalStateException.class, _ -> name()));
        assertThat(done.result()).contains("tess");

        var refused = over(runAs.<String, IllegalStateException>inBackground(
                "work", IllegalStateException.class, _ -> {
                    throw new IllegalStateException("why");
                }));
        assertThat(refused.refused()).hasValueSatisfying(why -> assertThat(why).hasMessage("why"));

        var failed = over(runAs.<String, IllegalStateException>inBackground(
                "work", IllegalStateException.class, _ -> {
                    throw new IllegalArgumentException();
                }));
        assertThat(failed.refused()).isEmpty();
        assertThat(failed.result()).isEmpty();
    }

    private static <D, R extends Exception> BackgroundRun<D, R> over(BackgroundRun<D, R> run)
            throws InterruptedException {
        while (run.progress().isPresent()) {
            Thread.sleep(1);
        }
        return run;
    }

    private String name() {
        return holder.getContext().getAuthentication().getName();
    }
}
