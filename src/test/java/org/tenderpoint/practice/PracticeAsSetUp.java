package org.tenderpoint.practice;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * In a program that test classes share, each test finds the practice as {@link TestUsers#SETTINGS} say, in whatever
 * order they run.
 */
public class PracticeAsSetUp implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(TestUsers.class).settle();
    }
}
