package org.tenderpoint.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.tenderpoint.HttpTest;

/**
 * A test in a real browser, on the program that all of them share. The night runs it again, and looks more closely:
 * {@link Browsing#settled}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@HttpTest
@Tag("browser")
@Tag("again")
@interface BrowserTest {}
