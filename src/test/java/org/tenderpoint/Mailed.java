package org.tenderpoint;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Properties;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tenderpoint.message.ByMailServer;

/** During the tests of a class the program has a mail server, which they look into. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(Mailed.Server.class)
public @interface Mailed {

    /** Starts with the first test that wants it; it ends with the tests. */
    final class Server implements BeforeAllCallback, AfterAllCallback {

        public static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

        /** As the program makes it, but that this server has no TLS. */
        public static final JavaMailSenderImpl SENDER = new JavaMailSenderImpl();

        private static final Namespace OURS = Namespace.create(Server.class);

        static {
            MAIL.start();
            SENDER.setHost("127.0.0.1");
            SENDER.setDefaultEncoding("UTF-8");
        }

        @Override
        public void beforeAll(ExtensionContext tests) {
            var program = SpringExtension.getApplicationContext(tests);
            var told = Binder.get(program.getEnvironment()).bind("spring.mail.properties", Properties.class).get();
            told.setProperty("mail.smtp.starttls.required", "false");
            SENDER.setJavaMailProperties(told);
            SENDER.setPort(MAIL.getSmtp().getPort());
            var way = ByMailServer.of(program, SENDER);
            tests.getStore(OURS).put(ByMailServer.class, way);
            way.begin();
        }

        @Override
        public void afterAll(ExtensionContext tests) {
            tests.getStore(OURS).remove(ByMailServer.class, ByMailServer.class).end();
        }
    }
}
