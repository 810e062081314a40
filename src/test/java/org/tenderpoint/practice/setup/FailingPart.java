package org.tenderpoint.practice.setup;

import org.springframework.boot.test.context.TestComponent;

/** A part of the sample that fails when it is told to. */
@TestComponent
public class FailingPart implements SampleWorld.Part {

    volatile boolean fails;
    volatile boolean breaksOff;

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void create(SampleWorld world) {
        if (breaksOff) {
            throw new IllegalStateException("The disk is full");
        }
        for (int days = 1; fails && days <= 2; days++) {
            world.at(SampleTurn.NOW, SampleTopic.SESSIONS,
                    world.now().minusSeconds(days * 86_400L),
                    world.frontDesk(), () -> {
                        throw new IllegalStateException("This step fails");
                    });
        }
    }
}
