package org.tenderpoint.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.AccessDeniedException;

/**
 * Marks what a visitor of the demo may not call, because it would lock others out, reach somebody outside, or fill the
 * disk. The visitor's sign-in is checked, so the program itself may still call it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotInDemo {

    /** The authority that a visitor's sign-in has beside the role. */
    String VISITOR = "DEMO_VISITOR";

    /** A visitor has called such a method. */
    class RefusedInDemo extends AccessDeniedException {

        public RefusedInDemo() {
            super("Not in the demo");
        }
    }
}
