package org.tenderpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tenderpoint.practice.PracticeAsSetUp;

/** A test of the whole program below its views whose transactions end, as those of several people or nodes do. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WholeProgram
@ExtendWith(PracticeAsSetUp.class)
public @interface CommittedTest {}
