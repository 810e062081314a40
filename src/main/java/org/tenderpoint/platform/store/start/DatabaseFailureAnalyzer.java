package org.tenderpoint.platform.store.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in a sentence why the database could not be opened, for common causes. */
public class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String RESTORE = "restore the newest backup with the command restore FILE; what is there now"
            + " stays beside it. Then check the disk.";
    public static final String REACH = "Check that it runs, and TENDERPOINT_DB_URL, TENDERPOINT_DB_USER and"
            + " TENDERPOINT_DB_PASSWORD.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        return switch (Ending.of(cause)) {
            case KEY -> new FailureAnalysis(
                    "The database cannot be opened with this key.",
                    "Put the key that belongs to the database into the keys folder, or into TENDERPOINT_DB_KEY; your"
                            + " recovery copy holds it. If it is the right key, the beginning of the file is damaged: "
                            + RESTORE
                            + " Nothing was changed.",
                    cause);
            case IN_USE -> new FailureAnalysis(
                    "The database is in use: Tenderpoint already runs on this data folder.",
                    "Use the running one, or stop it first.",
                    cause);
            case UNREACHABLE -> new FailureAnalysis(
                    "PostgreSQL cannot be reached, or does not let this user in.",
                    REACH + " Nothing was changed.",
                    cause);
            case DAMAGED -> new FailureAnalysis(
                    "The file of the database is damaged.",
                    "To go on, " + RESTORE + " Nothing was changed.",
                    cause);
            default -> null;
        };
    }
}
