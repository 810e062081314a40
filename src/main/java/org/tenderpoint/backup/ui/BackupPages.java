package org.tenderpoint.backup.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.practice.ui.PracticeNavigation.InsteadOfSetUp;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** The page of backups among the settings. */
@Configuration(proxyBeanMethods = false)
class BackupPages {

    static final String ROUTE = "backups";
    static final String RESTORE = "restore-backup";

    @Bean
    SettingsPage backupsPage() {
        return new SettingsPage(ROUTE, "backup.title", "backup.setting");
    }

    @Bean
    InsteadOfSetUp restoreInsteadOfSetUp() {
        return new InsteadOfSetUp(RESTORE, "backup.restore.title");
    }
}
