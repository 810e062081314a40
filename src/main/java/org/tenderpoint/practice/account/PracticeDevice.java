package org.tenderpoint.practice.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.StoredRow;

/** A browser on a device of the practice; only the hash of its token is stored. */
@Entity
@Table(name = "practice_devices")
class PracticeDevice extends StoredRow implements MadeOnce<UUID> {

    private String name;
    private String tokenHash;
    private Instant markedAt;

    protected PracticeDevice() {}

    static PracticeDevice marked(String name, String tokenHash, Instant now) {
        var device = new PracticeDevice();
        device.name = name;
        device.tokenHash = tokenHash;
        device.markedAt = now;
        return device;
    }

    DeviceRecord toRecord() {
        return new DeviceRecord(id, name, markedAt);
    }
}
