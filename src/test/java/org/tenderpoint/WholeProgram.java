package org.tenderpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithSecurityContextTestExecutionListener;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.event.ApplicationEventsTestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.test.context.transaction.TransactionalTestExecutionListener;
import org.tenderpoint.practice.link.FreshMisses;

/**
 * A test of the whole program, which starts once for all of them: a property, a set of imports or a mock of its own
 * would start another. What a test commits is gone after its class ({@link Emptying}); its time is {@link Moment}, a
 * bean that it answers for is a {@link StandIn}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Tenderpoint.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@ActiveProfiles("test")
// those that our tests need: Spring's others look twice a test at every bean, for mocks that StandIn makes needless
@TestExecutionListeners(listeners = {ApplicationEventsTestExecutionListener.class,
        DependencyInjectionTestExecutionListener.class, TransactionalTestExecutionListener.class,
        WithSecurityContextTestExecutionListener.class}, mergeMode = MergeMode.REPLACE_DEFAULTS)
@ExtendWith({Emptying.AfterEachClass.class, Moment.Set.class, FreshMisses.BeforeEachTest.class, StandIn.Mocks.class})
@Import(Fixtures.class)
public @interface WholeProgram {}
