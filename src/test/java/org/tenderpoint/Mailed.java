package org.tenderpoint;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The program has a mail server, which all classes of tests share that look at what it got. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = Mailed.Server.class)
public @interface Mailed {

    /** Starts with the first test that wants it; it ends with the tests. */
    final class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        public static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

        static {
            MAIL.start();
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                    "spring.mail.host=127.0.0.1",
                    "spring.mail.port=" + MAIL.getSmtp().getPort(),
                    "spring.mail.properties.mail.smtp.starttls.required=false",
                    "tenderpoint.mail.from=hello@linden.example")
                    .applyTo(context);
        }
    }
}
