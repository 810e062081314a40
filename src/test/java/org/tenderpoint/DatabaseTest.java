package org.tenderpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of the whole program below its views, on a database that is rolled back after each test method. It runs on H2;
 * a subclass in {@code src/it/java} with {@code @OnPostgres} runs the same tests on PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WholeProgram
@Transactional
public @interface DatabaseTest {}
