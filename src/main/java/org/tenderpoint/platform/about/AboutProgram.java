package org.tenderpoint.platform.about;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.about.ShippedParts.Part;

/** Which version runs, on what, and what is in it. */
@Service
@PreAuthorize("hasRole('MANAGER')")
public class AboutProgram {

    private static final String CHANGES = "/META-INF/CHANGELOG.md";

    private final Optional<BuildProperties> build;
    private final JdbcTemplate jdbc;

    AboutProgram(ObjectProvider<BuildProperties> build, DataSource source) {
        this.build = Optional.ofNullable(build.getIfAvailable());
        jdbc = new JdbcTemplate(source);
    }

    /** Empty where the program was not built as a whole; the commit also where the build did not know it. */
    public record Version(Optional<String> number, Optional<Instant> built, Optional<String> commit, String java,
            String database) {}

    public Version version() {
        return new Version(build.map(BuildProperties::getVersion), build.map(BuildProperties::getTime),
                build.map(known -> known.get("commit")).filter(commit -> !commit.equals("none")),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                String.valueOf(jdbc.execute((ConnectionCallback<String>) connection -> connection.getMetaData()
                        .getDatabaseProductName() + " " + connection.getMetaData().getDatabaseProductVersion())));
    }

    public List<Part> parts() {
        return ShippedParts.all();
    }

    /** What has changed from version to version, as it was written; empty if it was not packaged. */
    public Optional<String> changes() {
        return ShippedFile.find(CHANGES);
    }
}
