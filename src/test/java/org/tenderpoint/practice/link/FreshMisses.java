package org.tenderpoint.practice.link;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The dead links that one test opens slow no other: all come from the same address, and in a program that test classes
 * share each of them would wait for seconds.
 */
@TestComponent
@Primary
public class FreshMisses extends LinkMisses {

    private final Clock clock;
    private LinkMisses counted;

    FreshMisses(Clock clock) {
        super(clock);
        this.clock = clock;
        counted = new LinkMisses(clock);
    }

    @Override
    synchronized void miss(String address) {
        counted.miss(address);
    }

    @Override
    synchronized Duration delay(String address) {
        return counted.delay(address);
    }

    /** As if no dead link had been opened yet. */
    public synchronized void forget() {
        counted = new LinkMisses(clock);
    }

    /** Before anything of the test is made. */
    public static class BeforeEachTest implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            SpringExtension.getApplicationContext(test).getBean(FreshMisses.class).forget();
        }
    }
}
