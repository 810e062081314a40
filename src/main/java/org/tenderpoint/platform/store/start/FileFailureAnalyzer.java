package org.tenderpoint.platform.store.start;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in a sentence which folder cannot be used, or that the disk is full. */
class FileFailureAnalyzer extends AbstractFailureAnalyzer<IOException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IOException cause) {
        return switch (Ending.ofFile(cause)) {
            case DISK_FULL -> new FailureAnalysis(
                    "The disk is full.", "Make room on the disk that holds the data, and start again.", cause);
            case FOLDER -> new FailureAnalysis(
                    "The folder or file " + name(cause) + " cannot be used by the user "
                            + System.getProperty("user.name") + ".",
                    "Give this user the right to write there, or name another folder: --tenderpoint.data=FOLDER.",
                    cause);
            default -> null;
        };
    }

    private static String name(IOException cause) {
        return cause instanceof FileSystemException file && file.getFile() != null
                ? file.getFile()
                : String.valueOf(cause.getMessage());
    }
}
