package org.tenderpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenderpoint.practice.PracticeAsSetUp;

/**
 * A test of views without a browser, on a class that extends {@code SpringBrowserlessTest}. What it saves stays for the
 * test methods after it, as the program commits it. The practice is set up as ever before each of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WholeProgram
@ExtendWith(PracticeAsSetUp.class)
public @interface ScreenTest {}
