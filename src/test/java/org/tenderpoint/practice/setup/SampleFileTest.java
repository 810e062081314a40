package org.tenderpoint.practice.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.store.database.DatabaseFile;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

/** The file that a year of the sample practice leaves, and ten thousand writes later, beside its compacted size. */
@SpringBootTest(properties = {
        "server.address=127.0.0.1", "tenderpoint.data=target/sample-file/${random.uuid}/data",
        "tenderpoint.messages.every=PT1H"
})
@Import(TestUsers.class)
@DirtiesContext
@Tag("night")
@Tag("size")
class SampleFileTest {

    private static final int WRITES = 10_000;
    private static final double MOST = 2.0;

    @Autowired
    SampleMaker sample;
    @Autowired
    ClientService clients;
    @Autowired
    TestUsers users;
    @Autowired
    DatabaseFile file;

    @Value("${spring.datasource.url}")
    String address;

    @Value("${spring.datasource.password}")
    String password;

    @Test
    void theFileStaysBelowTwiceItsCompactedSize() throws Exception {
        var manager = users.make("manager", Role.MANAGER);
        long begun = System.nanoTime();
        users.as(manager, () -> sample.create());
        System.out.printf("sample practice made in %.0f s%n", (System.nanoTime() - begun) / 1e9);
        assertThat(growth("after the sample practice")).isLessThanOrEqualTo(MOST);

        begun = System.nanoTime();
        var people = new ArrayList<ClientId>();
        for (int i = 0; i < WRITES; i++) {
            int number = i;
            people.add(users.as(manager, () -> clients.create(
                    ClientDetails.of("Person " + UUID.randomUUID(), "020 7946 " + number))));
        }
        System.out.printf("%d clients saved in %.0f s%n", people.size(), (System.nanoTime() - begun) / 1e9);
        assertThat(growth("after 10,000 further writes")).isLessThanOrEqualTo(MOST);
    }

    /** The file as it lies there after what the next minute does by itself, beside a compacted copy. */
    private double growth(String when) throws Exception {
        long before = Files.size(path());
        for (int turn = 0; turn < 6; turn++) {
            file.tidy();
        }
        long size = Files.size(path());
        long compacted = compacted();
        System.out.printf("%s: %,d bytes, a minute later %,d, compacted %,d, %.2f times%n",
                when, before, size, compacted, (double) size / compacted);
        return (double) size / compacted;
    }

    private Path path() {
        return Path.of(address.replaceFirst("jdbc:h2:durable:retry:([^;]*);.*", "$1.mv.db"));
    }

    private long compacted() throws Exception {
        var folder = Files.createTempDirectory("compacted");
        var copy = folder.resolve("tenderpoint.mv.db");
        // the file is locked for this program alone, so that a copy can be made in it
        Files.copy(path(), copy);
        try (var connection = DriverManager.getConnection(
                address.replaceFirst("durable:retry:[^;]*;", folder.resolve("tenderpoint") + ";"), "sa", password)) {
            connection.createStatement().execute("shutdown compact");
        }
        return size(copy);
    }

    private static long size(Path copy) throws IOException {
        try {
            return Files.size(copy);
        } finally {
            Files.delete(copy);
        }
    }
}
