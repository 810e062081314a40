package org.tenderpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenderpoint.practice.PracticeAsSetUp;

/** A test of the whole program over plain HTTP, as {@link RawHttp} sends it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WholeProgram
@ExtendWith(PracticeAsSetUp.class)
public @interface HttpTest {}
