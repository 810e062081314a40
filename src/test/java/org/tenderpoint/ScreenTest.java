package org.tenderpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.tenderpoint.audit.TestTrail;
import org.tenderpoint.practice.PracticeAsSetUp;
import org.tenderpoint.practice.TestUsers;

/**
 * A test of views without a browser, on a class that extends {@code SpringBrowserlessTest}. What it saves stays for the
 * test methods and classes after it, as the program commits it: tests make records of their own. The practice is set up
 * as ever before each of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
// a property of its own keeps its committed records out of the context, and so the database, of the tests that roll
// back
@SpringBootTest(properties = "tests=screens")
@ActiveProfiles("test")
@ExtendWith(PracticeAsSetUp.class)
@Import({TestUsers.class, TestTrail.class})
public @interface ScreenTest {}
