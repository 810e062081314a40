package org.tenderpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tenderpoint.practice.setup.SampledClock;

/**
 * When each test of a class begins, in UTC; time stands still there until the test lets some pass. Without it, time is
 * the machine's. One clock serves all classes, so that they share one program.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface Moment {

    /** As {@link Instant#parse} reads it. */
    String value();

    @TestConfiguration
    class Time {

        @Bean
        @Primary
        Shared time() {
            return new Shared();
        }
    }

    class Shared extends SampledClock {

        private Shared() {}
    }

    /** Before anything of the test is made. */
    class Set implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            before(test);
        }

        public static void before(ExtensionContext test) {
            var clock = SpringExtension.getApplicationContext(test).getBean(Clock.class);
            // another one belongs to its class
            if (clock instanceof Shared shared) {
                shared.set(AnnotationSupport.findAnnotation(test.getRequiredTestClass(), Moment.class)
                        .map(Moment::value)
                        .map(Instant::parse));
            }
        }
    }
}
