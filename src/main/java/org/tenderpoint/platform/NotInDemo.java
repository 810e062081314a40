package org.tenderpoint.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.AccessDeniedException;

/**
 * A visitor of the demo may not call it: it would keep others out, reach somebody outside, or fill the disk. The
 * visitors' sign-in is what is asked, so that the program itself still may.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotInDemo {

    /** What a visitor's sign-in carries beside the role. */
    String VISITOR = "DEMO_VISITOR";

    /** A visitor has called such a method. */
    class RefusedInDemo extends AccessDeniedException {

        private static final long serialVersionUID = 1L;

        public RefusedInDemo() {
            super("Not in the demo");
        }
    }
}
