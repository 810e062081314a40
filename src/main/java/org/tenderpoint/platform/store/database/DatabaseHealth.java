package org.tenderpoint.platform.store.database;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.store.file.DataPlace;
import org.tenderpoint.platform.store.file.DiskRoom;

/** Reports a full disk of the database to people and to monitoring. */
@Component
public class DatabaseHealth implements HealthIndicator {

    private final DiskRoom room;

    @Autowired
    DatabaseHealth(DataSource source, Environment environment) {
        room = new DiskRoom(DataPlace.inFile(DataPlace.address(new JdbcTemplate(source)))
                ? Optional.of(DataPlace.data(environment))
                : Optional.empty());
    }

    DatabaseHealth(DiskRoom room) {
        this.room = room;
    }

    /** Whether saving is refused until there is room again. */
    public boolean full() {
        return room.full();
    }

    @Override
    public Health health() {
        return room.full()
                ? Health.status(new Status(Status.DOWN.getCode(), "The disk of the database is full.")).build()
                : Health.up().build();
    }
}
