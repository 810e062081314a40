package org.tenderpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/**
 * Runs a test signed in as a real user with these roles, in a practice that is set up. The user's row is the same for
 * the same roles, so that a test class may be called one after another.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithSecurityContext(factory = TestUsers.class)
public @interface As {

    Role[] value();
}
