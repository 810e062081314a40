package org.tenderpoint.platform.store.backup;

public enum BackupOccasion {
    NIGHTLY, UPGRADE, BUTTON
}
