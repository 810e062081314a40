package org.tenderpoint;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.slf4j.LoggerFactory;

/** A command logs errors only, for all of its process: the next test class finds the log as it is set up. */
public class LogAsSetUp implements TestExecutionListener {

    @Override
    public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
        if (finished.isContainer() && LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.INFO);
        }
    }
}
